package findings.standalone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.FindingModel;
import findings.classifier.model.evaluation.Figures;
import findings.classifier.model.evaluation.Judged;
import findings.classifier.model.evaluation.ModelEvaluation;
import findings.classifier.model.label.LabelFile;
import findings.events.testing.Corpus;
import findings.ingest.document.RejectedDocumentException;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fails when the pipeline, from the PDF file to the finding, falls below what it has to reach. */
class LetterEvaluationTest {
    private static final double MATCHED = 0.95;

    private static LetterEvaluation evaluation;
    private static Figures figures;

    @BeforeAll
    static void evaluate() throws IOException, RejectedDocumentException {
        evaluation = LetterEvaluation.of(
                FindingModel.shipped(), LabelFile.labelled(Corpus.path("labels/dev.jsonl")), Corpus.path("pdf"));
        figures = Figures.of(evaluation.judged());
    }

    @Test
    void nearlyAllLabelledSentencesAreInTheDocumentsAsTheyAreRead() {
        assertThat(evaluation.matched()).isGreaterThanOrEqualTo(MATCHED);
    }

    @Test
    void polarityIsAsGoodAsItHasToBe() {
        assertThat(figures.polarityF1()).isGreaterThanOrEqualTo(0.945);
        assertThat(figures.polarityExact()).isGreaterThanOrEqualTo(0.91);
    }

    @Test
    void theConfidenceIsAProbability() {
        double error = ModelEvaluation.calibrationError(
                evaluation.judged(), each -> each.said().confidence(), Judged::allRight);

        assertThat(error).isLessThanOrEqualTo(0.03);
    }

    @Test
    void themesAreAsGoodAsTheyHaveToBe() {
        assertThat(figures.mainTheme()).isGreaterThanOrEqualTo(0.79);
        assertThat(figures.mainAmong()).isGreaterThanOrEqualTo(0.91);
        assertThat(figures.themesF1()).isGreaterThanOrEqualTo(0.83);
    }
}
