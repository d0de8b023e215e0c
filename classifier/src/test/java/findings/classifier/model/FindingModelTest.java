package findings.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingModelTest {
    private final FindingModel model = FindingModel.shipped();

    @Test
    void praiseIsAStrengthAndItsThemeIsNamed() {
        Labels labels = only("Personal advisers keep in regular contact with care leavers and know them well.");

        assertThat(labels.strength()).isTrue();
        assertThat(labels.area()).isFalse();
        assertThat(labels.themes()).startsWith("care-leavers");
        assertThat(labels.confidence()).isBetween(0.0, labels.polarityConfidence());
    }

    @Test
    void anItemOfTheImprovementListIsAnAreaForDevelopment() {
        Labels labels = model.label(List.of(new SentenceInContext(
                        "The timeliness of return home interviews.", "What needs to improve", SentenceKind.BULLET, 0)))
                .get(0);

        assertThat(labels.area()).isTrue();
        assertThat(labels.themes()).startsWith("exploitation-missing");
    }

    @Test
    void aSentenceWithoutJudgementIsNeither() {
        Labels labels = only("The inspection was carried out under section 136 of the Education and Inspections Act.");

        assertThat(labels.finding()).isFalse();
        assertThat(labels.themes()).isEmpty();
    }

    @Test
    void reasonsNameTheWordsThatDecided() {
        List<SentenceInContext> document = List.of(sentence("Supervision in Ashmere is poor and too infrequent."));

        List<String> reasons = model.reasons(document, model.label(document)).get(0);

        assertThat(reasons).hasSizeBetween(2, FindingModel.MOST_REASONS);
        assertThat(reasons).anyMatch(reason -> reason.startsWith("area: ") && reason.contains("poor"));
        assertThat(reasons).anyMatch(reason -> reason.equalsIgnoreCase("management-oversight: \"supervision\""));
    }

    private Labels only(String text) {
        return model.label(List.of(sentence(text))).get(0);
    }

    private static SentenceInContext sentence(String text) {
        return new SentenceInContext(text, "", SentenceKind.PARA, 0);
    }
}
