package findings.classifier.model.training;

import findings.classifier.model.SentenceInContext;
import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.label.LabelledSentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A document with labelled sentences.
 *
 * @param labelled its labelled sentences in order
 * @param whole the words of all its sentences
 * @param places where the labelled sentences stand among all
 * @param excerpt those drawn at random alone, in short runs, as a reader sees them who has no more
 */
record TrainingDocument(List<LabelledSentence> labelled, DocumentWords whole, int[] places, Excerpt excerpt) {

    /**
     * Some of a document's labelled sentences, and nothing between them.
     *
     * @param words their words
     * @param labelled which of the labelled sentences they are
     */
    record Excerpt(DocumentWords words, int[] labelled) {}

    /**
     * Puts labelled sentences together by document.
     *
     * @param sentences the labelled sentences
     * @param texts all sentences of the documents, where known
     * @return the documents by name
     */
    static List<TrainingDocument> of(List<LabelledSentence> sentences, Map<String, List<SentenceInContext>> texts) {
        Map<String, List<LabelledSentence>> byDocument = new TreeMap<>();
        for (LabelledSentence sentence : sentences) {
            byDocument
                    .computeIfAbsent(sentence.document(), name -> new ArrayList<>())
                    .add(sentence);
        }
        List<TrainingDocument> result = new ArrayList<>();
        byDocument.forEach((name, labelled) -> result.add(of(labelled, texts.get(name))));
        return result;
    }

    private static TrainingDocument of(List<LabelledSentence> labelled, List<SentenceInContext> textOrNull) {
        labelled.sort(Comparator.comparingInt(each -> each.sentence().position()));
        List<SentenceInContext> alone =
                labelled.stream().map(LabelledSentence::sentence).toList();
        List<SentenceInContext> text = textOrNull == null ? alone : textOrNull;
        Map<Integer, Integer> byPosition = new HashMap<>();
        for (int i = 0; i < text.size(); i++) {
            byPosition.put(text.get(i).position(), i);
        }
        int[] places = new int[labelled.size()];
        for (int i = 0; i < places.length; i++) {
            Integer place = byPosition.get(alone.get(i).position());
            if (place == null) {
                throw new IllegalArgumentException(
                        "the sentences of '" + labelled.get(i).document() + "' lack the labelled one at position "
                                + alone.get(i).position());
            }
            places[i] = place;
        }
        return new TrainingDocument(labelled, new DocumentWords(text), places, excerpt(labelled));
    }

    private static Excerpt excerpt(List<LabelledSentence> labelled) {
        int[] members = IntStream.range(0, labelled.size())
                .filter(i -> !labelled.get(i).hard())
                .toArray();
        List<SentenceInContext> text =
                Arrays.stream(members).mapToObj(i -> labelled.get(i).sentence()).toList();
        return new Excerpt(new DocumentWords(text), members);
    }
}
