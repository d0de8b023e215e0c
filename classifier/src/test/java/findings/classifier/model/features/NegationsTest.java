package findings.classifier.model.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NegationsTest {
    @Test
    void aNegationReachesFiveWordsAndNotItself() {
        assertThat(negated("Plans are not in any way at all good"))
                .containsExactly(false, false, false, true, true, true, true, true, false);
    }

    @Test
    void aMarkOrAContrastEndsWhatItReaches() {
        assertThat(negated("No drift, good plans")).containsExactly(false, true, false, false, false);
        assertThat(negated("No drift but good plans")).containsExactly(false, true, false, false, false);
    }

    @Test
    void anotherNegationReachesOnFromItself() {
        assertThat(negated("Not without any of the usual drift"))
                .containsExactly(false, true, true, true, true, true, true);
    }

    private static boolean[] negated(String text) {
        return Negations.of(Words.of(text));
    }
}
