package findings.classifier.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.SentenceInContext;
import findings.classifier.model.label.LabelledSentence;
import findings.events.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingDocumentTest {
    private static final String NAME = "letter to Wexcombe";

    @Test
    void anExcerptHoldsTheSentencesThatWereDrawnAtRandomAndNothingBetweenThem() {
        List<SentenceInContext> text = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            text.add(new SentenceInContext("Visits to home " + i + " are timely.", "Visits", BlockKind.PARA, i));
        }
        List<LabelledSentence> labelled = new ArrayList<>(
                List.of(labelled(text.get(1), false), labelled(text.get(3), true), labelled(text.get(4), false)));

        TrainingDocument document =
                TrainingDocument.of(labelled, Map.of(NAME, text)).get(0);

        assertThat(document.whole().size()).isEqualTo(6);
        assertThat(document.places()).containsExactly(1, 3, 4);
        assertThat(document.excerpt().labelled()).containsExactly(0, 2);
        assertThat(document.excerpt().words().size()).isEqualTo(2);
        assertThat(document.excerpt().words().sentence(1)).isEqualTo(text.get(4));
    }

    private static LabelledSentence labelled(SentenceInContext sentence, boolean hard) {
        return new LabelledSentence(
                "" + sentence.position(), NAME, sentence, true, false, List.of("voice-relationships"), hard);
    }
}
