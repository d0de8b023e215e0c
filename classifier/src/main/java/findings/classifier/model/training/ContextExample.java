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
 * @param around its document, scored by a first stage that has not seen it
 * @param index the sentence's place there
 * @param whole whether it is shown within its whole document
 */
record ContextExample(LabelledSentence sentence, Surroundings around, int index, boolean whole) {

    /**
     * Each labelled sentence of a document within it, and those drawn at random among themselves as well.
     *
     * @param document a document that the first stage has not seen
     * @param base the first stage
     * @param outputs the order of its outputs
     * @return the examples
     */
    static List<ContextExample> of(TrainingDocument document, BaseModel base, Outputs outputs) {
        List<ContextExample> examples = new ArrayList<>();
        Surroundings whole = new Surroundings(document.whole(), base.score(document.whole()), outputs);
        for (int i = 0; i < document.places().length; i++) {
            examples.add(new ContextExample(document.labelled().get(i), whole, document.places()[i], true));
        }
        TrainingDocument.Excerpt excerpt = document.excerpt();
        Surroundings few = new Surroundings(excerpt.words(), base.score(excerpt.words()), outputs);
        for (int i = 0; i < few.size(); i++) {
            examples.add(new ContextExample(document.labelled().get(excerpt.labelled()[i]), few, i, false));
        }
        return examples;
    }
}
