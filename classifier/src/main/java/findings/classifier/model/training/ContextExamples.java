package findings.classifier.model.training;

import findings.classifier.model.BaseModel;
import findings.classifier.model.ContextFeatures;
import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.label.LabelledSentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What the second stage learns from: each labelled sentence twice, within its whole document and among the labelled
 * sentences alone, scored by a first stage that has not seen its document.
 */
final class ContextExamples {
    private final List<LabelledSentence> sentences = new ArrayList<>();
    private final List<float[]> rows = new ArrayList<>();

    /** Adds a document that the first stage has not seen. */
    void add(TrainingDocument document, BaseModel base, ContextFeatures features) {
        float[][] whole = rows(document.whole(), base, features);
        float[][] gapped = rows(document.gapped(), base, features);
        for (int i = 0; i < gapped.length; i++) {
            LabelledSentence sentence = document.labelled().get(i);
            sentences.add(sentence);
            rows.add(whole[document.places()[i]]);
            sentences.add(sentence);
            rows.add(gapped[i]);
        }
    }

    private static float[][] rows(DocumentWords document, BaseModel base, ContextFeatures features) {
        return features.of(document, base.score(document));
    }

    /** Adds all of others. */
    void addAll(ContextExamples others) {
        sentences.addAll(others.sentences);
        rows.addAll(others.rows);
    }

    /** The sentences. */
    List<LabelledSentence> sentences() {
        return sentences;
    }

    /** Their features, in the same order. */
    List<float[]> rows() {
        return rows;
    }
}
