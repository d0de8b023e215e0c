package findings.classifier.model.evaluation;

import findings.classifier.model.FindingModel;
import findings.classifier.model.Labels;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.label.LabelFile;
import findings.classifier.model.label.LabelledSentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Measures a model against a file of labels. */
public final class ModelEvaluation {
    private ModelEvaluation() {}

    /**
     * Labels the sentences of a file as they are given, document by document, and compares.
     *
     * @param model the model
     * @param labels the labelled sentences: JSON Lines
     * @return each sentence with what the model said of it
     * @throws IOException where the file cannot be read
     */
    public static List<Judged> judge(FindingModel model, Path labels) throws IOException {
        return judge(model, LabelFile.labelled(labels));
    }

    /** The same for sentences that have been read. */
    public static List<Judged> judge(FindingModel model, List<LabelledSentence> sentences) {
        List<Judged> judged = new ArrayList<>();
        for (List<LabelledSentence> document :
                LabelledSentence.byDocument(sentences).values()) {
            List<SentenceInContext> text =
                    document.stream().map(LabelledSentence::sentence).toList();
            List<Labels> said = model.label(text);
            for (int i = 0; i < said.size(); i++) {
                judged.add(new Judged(document.get(i), said.get(i)));
            }
        }
        return judged;
    }

    /**
     * How far claimed probabilities are from how often they are right: the mean distance over ten bins of equal width,
     * weighted by their numbers.
     *
     * @param judged what was said of labelled sentences
     * @param claim the probability claimed
     * @param right whether it came true
     * @return the expected calibration error
     */
    public static double calibrationError(
            List<Judged> judged, ToDoubleFunction<Judged> claim, Predicate<Judged> right) {
        return ConfidenceTable.of(judged, claim, right).error();
    }

    /**
     * Measures and tells.
     *
     * @param model the model
     * @param labels the labelled sentences
     * @return a report for a person, of many lines
     * @throws IOException where the file cannot be read
     */
    public static String report(FindingModel model, Path labels) throws IOException {
        return new Report(judge(model, labels), model.certainFrom()).text();
    }
}
