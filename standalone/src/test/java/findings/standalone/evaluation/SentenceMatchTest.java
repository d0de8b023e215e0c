package findings.standalone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceMatchTest {
    @Test
    void marksAndCaseDoNotMatter() {
        SentenceMatch match = new SentenceMatch(List.of("Ashmere has rivers.", "Children’s plans are “good”."));

        assertThat(match.find("Children's plans are 'good'")).hasValue(1);
    }

    @Test
    void whatRepeatsIsFoundInItsOrder() {
        SentenceMatch match = new SentenceMatch(List.of("Plans drift.", "Homes are stable.", "Plans drift."));

        assertThat(match.find("Plans drift.")).hasValue(0);
        assertThat(match.find("Plans drift.")).hasValue(2);
    }

    @Test
    void aStrayFootnoteDoesNotHideASentence() {
        SentenceMatch match = new SentenceMatch(List.of("Managers in Northmoor know their staff and children well."));

        assertThat(match.find("Managers in Northmoor know their staff and children well. 12"))
                .hasValue(0);
    }

    @Test
    void anotherSentenceIsNotTakenForIt() {
        SentenceMatch match = new SentenceMatch(List.of("Managers in Northmoor know their staff well."));

        assertThat(match.find("Caseloads in Northmoor are too high.")).isEmpty();
    }
}
