package findings.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainAreasTest {
    private static final double CERTAIN_FROM = 0.88;
    private static final Labels UNSURE = new Labels(true, true, List.of("education"), 0.36, 0.4);

    @Test
    void aPlainlyWordedAreaIsNoStrengthAndCounts() {
        Labels labels = PlainAreas.refine(UNSURE, "The quality of these plans varies.", CERTAIN_FROM);

        assertThat(labels.area()).isTrue();
        assertThat(labels.strength()).isFalse();
        assertThat(labels.themes()).containsExactly("education");
        assertThat(labels.polarityConfidence()).isGreaterThan(CERTAIN_FROM);
        assertThat(labels.confidence()).isLessThan(labels.polarityConfidence());
    }

    @Test
    void aContrastLeavesTheDecisionToTheModel() {
        String text = "The quality of these plans varies, but it is improving.";

        assertThat(PlainAreas.refine(UNSURE, text, CERTAIN_FROM)).isEqualTo(UNSURE);
    }

    @Test
    void anAreaThatTheModelIsSureOfStaysAndAStrengthDoesNot() {
        Labels area = new Labels(false, true, List.of("education"), 0.9, 0.95);
        Labels strength = new Labels(true, false, List.of("education"), 0.9, 0.95);
        String text = "These plans are no longer good enough.";

        assertThat(PlainAreas.refine(area, text, CERTAIN_FROM)).isEqualTo(area);
        assertThat(PlainAreas.refine(strength, text, CERTAIN_FROM).area()).isTrue();
        assertThat(PlainAreas.refine(strength, text, CERTAIN_FROM).strength()).isFalse();
    }
}
