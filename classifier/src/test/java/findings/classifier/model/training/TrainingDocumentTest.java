package findings.classifier.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import findings.classifier.model.label.LabelledSentence;
import findings.classifier.model.label.Reading;
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
            text.add(new SentenceInContext("Visits to home " + i + " are timely.", "Visits", SentenceKind.PARA, i));
        }
        List<LabelledSentence> labelled = new ArrayList<>(
                List.of(labelled(text.get(1), false), labelled(text.get(3), true), labelled(text.get(4), false)));

        TrainingDocument document = TrainingDocument.of(new Material(labelled, Map.of(NAME, text), Map.of()))
                .get(0);

        View excerpt = document.views().get(View.Kind.EXCERPT);
        assertThat(document.whole().words().size()).isEqualTo(6);
        assertThat(document.whole().places()).containsExactly(1, 3, 4);
        assertThat(excerpt.labelled()).containsExactly(0, 2);
        assertThat(excerpt.places()).containsExactly(0, 1);
        assertThat(excerpt.words().size()).isEqualTo(2);
        assertThat(excerpt.words().sentence(1)).isEqualTo(text.get(4));
        assertThat(document.views()).doesNotContainKey(View.Kind.READ);
    }

    @Test
    void aReadDocumentShowsTheLabelledSentencesThatWereFoundInIt() {
        SentenceInContext home = new SentenceInContext("Homes are stable.", "Summary", SentenceKind.PARA, 0);
        SentenceInContext plan = new SentenceInContext("Plans drift.", "Summary", SentenceKind.PARA, 1);
        SentenceInContext lost = new SentenceInContext("Page 4", "Summary", SentenceKind.PARA, 2);
        SentenceInContext read = new SentenceInContext("Plans drift.", "Planning", SentenceKind.BULLET, 7);
        Reading reading = new Reading(List.of(read, home), Map.of("0", 1, "1", 0));

        TrainingDocument document = TrainingDocument.of(new Material(
                        List.of(labelled(lost, false), labelled(plan, false), labelled(home, false)),
                        Map.of(),
                        Map.of(NAME, reading)))
                .get(0);

        View view = document.views().get(View.Kind.READ);
        assertThat(view.labelled()).containsExactly(0, 1);
        assertThat(view.places()).containsExactly(1, 0);
        assertThat(view.words().sentence(0).heading()).isEqualTo("Planning");
    }

    private static LabelledSentence labelled(SentenceInContext sentence, boolean hard) {
        return new LabelledSentence(
                "" + sentence.position(), NAME, sentence, true, false, List.of("voice-relationships"), hard);
    }
}
