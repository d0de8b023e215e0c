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
 */
record ContextExample(LabelledSentence sentence, Surroundings around, int index) {

    /**
     * Each labelled sentence of a document twice: within its whole document and among the labelled sentences alone.
     *
     * @param document a document that the first stage has not seen
     * @param base the first stage
     * @param outputs the order of its outputs
     * @return the examples
     */
    static List<ContextExample> of(TrainingDocument document, BaseModel base, Outputs outputs) {
        Surroundings whole = new Surroundings(document.whole(), base.score(document.whole()), outputs);
        Surroundings gapped = new Surroundings(document.gapped(), base.score(document.gapped()), outputs);
        List<ContextExample> examples = new ArrayList<>();
        for (int i = 0; i < gapped.size(); i++) {
            LabelledSentence sentence = document.labelled().get(i);
            examples.add(new ContextExample(sentence, whole, document.places()[i]));
            examples.add(new ContextExample(sentence, gapped, i));
        }
        return examples;
    }
}
