package findings.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.evaluation.Figures;
import findings.classifier.model.evaluation.Judged;
import findings.classifier.model.evaluation.ModelEvaluation;
import findings.events.testing.Corpus;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fails when the shipped model falls below what it has to reach on documents that it has never seen. */
class ShippedModelTest {
    private static final double POLARITY_F1 = 0.945;
    private static final double POLARITY_EXACT = 0.91;
    private static final double MAIN_THEME = 0.79;
    private static final double MAIN_AMONG = 0.91;
    private static final double THEMES_F1 = 0.83;
    private static final double CALIBRATION_ERROR = 0.03;

    private static List<Judged> judged;

    @BeforeAll
    static void judge() throws IOException {
        judged = ModelEvaluation.judge(FindingModel.shipped(), Corpus.path("labels/dev.jsonl"));
    }

    @Test
    void polarityIsAsGoodAsItHasToBe() {
        Figures figures = Figures.of(judged);

        assertThat(figures.polarityF1()).isGreaterThanOrEqualTo(POLARITY_F1);
        assertThat(figures.polarityExact()).isGreaterThanOrEqualTo(POLARITY_EXACT);
    }

    @Test
    void themesAreAsGoodAsTheyHaveToBe() {
        Figures figures = Figures.of(judged);

        assertThat(figures.mainTheme()).isGreaterThanOrEqualTo(MAIN_THEME);
        assertThat(figures.mainAmong()).isGreaterThanOrEqualTo(MAIN_AMONG);
        assertThat(figures.themesF1()).isGreaterThanOrEqualTo(THEMES_F1);
    }

    @Test
    void theConfidenceIsAProbability() {
        double error =
                ModelEvaluation.calibrationError(judged, each -> each.said().confidence(), Judged::allRight);

        assertThat(error).isLessThanOrEqualTo(CALIBRATION_ERROR);
    }
}
