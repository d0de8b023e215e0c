package findings.classifier.model.training;

import findings.classifier.model.BaseModel;
import findings.classifier.model.Outputs;
import findings.classifier.model.Surroundings;
import findings.classifier.model.label.LabelledSentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What the second stage learns from.
 *
 * @param sentence a labelled sentence
 * @param around what surrounds it, scored by a first stage that has not seen the document
 * @param index the sentence's place there
 * @param view in what surroundings it is shown
 */
record ContextExample(LabelledSentence sentence, Surroundings around, int index, View.Kind view) {

    /**
     * Each labelled sentence of a document in each view of it that holds the sentence.
     *
     * @param document a document that the first stage has not seen
     * @param base the first stage
     * @param outputs the order of its outputs
     * @return the examples
     */
    static List<ContextExample> of(TrainingDocument document, BaseModel base, Outputs outputs) {
        List<ContextExample> examples = new ArrayList<>();
        document.views().forEach((kind, view) -> {
            Surroundings around = new Surroundings(view.words(), base.score(view.words()), outputs);
            for (int i = 0; i < view.places().length; i++) {
                LabelledSentence sentence = document.labelled().get(view.labelled()[i]);
                examples.add(new ContextExample(sentence, around, view.places()[i], kind));
            }
        });
        return examples;
    }
}
