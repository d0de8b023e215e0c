package findings.classifier.model.training;

import findings.classifier.model.SentenceInContext;
import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.label.LabelledSentence;
import findings.classifier.model.label.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A document with labelled sentences.
 *
 * @param labelled its labelled sentences in order
 * @param views how they are shown; {@link View.Kind#READ} only where the document was read
 */
record TrainingDocument(List<LabelledSentence> labelled, Map<View.Kind, View> views) {

    /**
     * Puts labelled sentences together by document.
     *
     * @param material the labelled sentences and their documents
     * @return the documents by name
     */
    static List<TrainingDocument> of(Material material) {
        List<TrainingDocument> result = new ArrayList<>();
        LabelledSentence.byDocument(material.labelled()).forEach((name, labelled) -> {
            Map<View.Kind, View> views = new EnumMap<>(View.Kind.class);
            views.put(View.Kind.WHOLE, whole(labelled, material.texts().get(name)));
            views.put(View.Kind.EXCERPT, excerpt(labelled));
            Reading reading = material.readings().get(name);
            if (reading != null) {
                views.put(View.Kind.READ, read(labelled, reading));
            }
            result.add(new TrainingDocument(labelled, views));
        });
        return result;
    }

    /** The view of all sentences, as the labels' source has them. */
    View whole() {
        return views.get(View.Kind.WHOLE);
    }

    private static View whole(List<LabelledSentence> labelled, List<SentenceInContext> textOrNull) {
        List<SentenceInContext> text = textOrNull == null
                ? labelled.stream().map(LabelledSentence::sentence).toList()
                : textOrNull;
        Map<Integer, Integer> byPosition = new HashMap<>();
        for (int i = 0; i < text.size(); i++) {
            byPosition.put(text.get(i).position(), i);
        }
        return view(text, IntStream.range(0, labelled.size()).toArray(), number -> {
            LabelledSentence sentence = labelled.get(number);
            Integer place = byPosition.get(sentence.sentence().position());
            if (place == null) {
                throw new IllegalArgumentException("the sentences of '" + sentence.document()
                        + "' lack the labelled one at position "
                        + sentence.sentence().position());
            }
            return place;
        });
    }

    private static View excerpt(List<LabelledSentence> labelled) {
        List<SentenceInContext> text = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            if (!labelled.get(i).hard()) {
                members.add(i);
                text.add(labelled.get(i).sentence());
            }
        }
        return view(text, members.stream().mapToInt(Integer::intValue).toArray(), members::indexOf);
    }

    private static View read(List<LabelledSentence> labelled, Reading reading) {
        int[] found = IntStream.range(0, labelled.size())
                .filter(i -> reading.places().containsKey(labelled.get(i).id()))
                .toArray();
        return view(
                reading.sentences(),
                found,
                number -> reading.places().get(labelled.get(number).id()));
    }

    private static View view(List<SentenceInContext> text, int[] labelled, ToIntFunction<Integer> place) {
        int[] places = new int[labelled.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = place.applyAsInt(labelled[i]);
        }
        return new View(new DocumentWords(text), labelled, places);
    }
}
