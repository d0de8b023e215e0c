package findings.classifier.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.Outputs;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import findings.classifier.model.label.LabelledSentence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void eachPolarityIsToldFromOneOtherAndHasNoSayOfTheRest() {
        assertThat(polarity(false, false)).containsExactly(-1, -1, 1, 1, 0, 0);
        assertThat(polarity(true, false)).containsExactly(1, -1, -1, 0, -1, 1);
        assertThat(polarity(false, true)).containsExactly(-1, 1, 0, -1, -1, -1);
        assertThat(polarity(true, true)).containsExactly(1, 1, 0, 0, 1, 0);
    }

    private static byte[] polarity(boolean strength, boolean area) {
        SentenceInContext text = new SentenceInContext("Plans in Northmoor.", "", SentenceKind.PARA, 0);
        List<String> themes = strength || area ? List.of("placements") : List.of();
        LabelledSentence sentence = new LabelledSentence("1", "northmoor", text, strength, area, themes, false);
        return Arrays.copyOf(Sample.targets(sentence, new Outputs(List.of("placements"))), Outputs.POLARITY);
    }
}
