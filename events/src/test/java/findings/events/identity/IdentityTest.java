package findings.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import findings.events.VisitKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final String LETTER = "leeds.ilacs-short.2018-10-29";

    @Test
    void aLetterIdIsCouncilKindAndFirstDay() {
        LetterId id = new LetterId("leeds", VisitKind.ILACS_SHORT, LocalDate.of(2018, 10, 29));

        assertThat(id).hasToString(LETTER);
        assertThat(LetterId.parse(LETTER)).isEqualTo(id);
    }

    @Test
    void whatIsNoLetterIdIsRefusedWithAnExample() {
        for (String text :
                new String[] {"", "leeds", "leeds.ilacs-short", "leeds.tea.2018-10-29", "leeds.jtai.29-10"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LetterId.parse(text))
                    .withMessageContaining("leeds.ilacs-short.2018-10-29");
        }
    }

    @Test
    void aSentenceKeepsItsIdWhereverItStands() {
        String alone = new SentenceId(LETTER).next("Social workers visit children regularly.");
        SentenceId ids = new SentenceId(LETTER);
        ids.next("Another sentence was put before it.");

        assertThat(ids.next("Social  workers visit children regularly")).isEqualTo(alone);
        assertThat(alone).matches("leeds\\.ilacs-short\\.2018-10-29\\.[0-9a-f]{10}\\.1");
    }

    @Test
    void aRepeatedSentenceIsAnotherOccurrence() {
        SentenceId ids = new SentenceId(LETTER);

        String first = ids.next("Caseloads are too high.");
        String second = ids.next("Caseloads are too high.");

        assertThat(first).endsWith(".1");
        assertThat(second).isEqualTo(first.substring(0, first.length() - 1) + "2");
    }

    @Test
    void aSentenceIdNamesItsLetter() {
        assertThat(SentenceId.letterOf(new SentenceId(LETTER).next("Text."))).isEqualTo(LETTER);
        assertThatIllegalArgumentException().isThrownBy(() -> SentenceId.letterOf("nonsense"));
    }

    @Test
    void aTrendIdIsCouncilAndSubject() {
        assertThat(new TrendId("leeds", "education")).hasToString("leeds.education");
    }
}
