package findings.classifier.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import findings.classifier.model.Labels;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import findings.classifier.model.label.LabelledSentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final List<Judged> judged = List.of(
            judged("S", List.of("health"), "S", List.of("health", "education")),
            judged("S", List.of("education", "health"), "SA", List.of("health")),
            judged("A", List.of("workforce"), "N", List.of()),
            judged("N", List.of(), "N", List.of()));

    @Test
    void polarityIsMeasuredByBit() {
        Figures figures = Figures.of(judged);

        assertThat(figures.strengthF1()).isEqualTo(1);
        assertThat(figures.areaF1()).isZero();
        assertThat(figures.polarityF1()).isEqualTo(0.5);
        assertThat(figures.polarityExact()).isEqualTo(0.5);
    }

    @Test
    void themesAreMeasuredOverTheLabelledFindings() {
        Figures figures = Figures.of(judged);

        assertThat(figures.mainTheme()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(figures.mainAmong()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.themesF1()).isCloseTo(4 / 7.0, within(1e-9));
    }

    @Test
    void aReportTellsFiguresThemesAndConfidence() {
        String report = new Report(judged, 0.7).text();

        assertThat(report)
                .contains("polarity, mean F1            0.5000")
                .contains("ilacs")
                .contains("S > SA")
                .contains("1 of 2 findings");
    }

    private static Judged judged(String is, List<String> isThemes, String said, List<String> saidThemes) {
        LabelledSentence sentence = new LabelledSentence(
                "1",
                "ashmere/children's services inspection - 3 may 2022.pdf",
                new SentenceInContext("Visits are timely.", "", SentenceKind.PARA, 0),
                is.contains("S"),
                is.contains("A"),
                isThemes,
                false);
        double sure = said.equals("S") ? 0.9 : 0.6;
        return new Judged(sentence, new Labels(said.contains("S"), said.contains("A"), saidThemes, sure, sure));
    }
}
