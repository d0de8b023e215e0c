package findings.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.VisitKind;
import findings.ingest.document.RejectedDocumentException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactFieldsTest {

    @Test
    void everyFactIsReadByItsName() throws RejectedDocumentException {
        GivenFacts facts = FactFields.read(Map.of(
                "council", " Ashmere ",
                "kind", "focused-visit",
                "visited", "2024-03-04",
                "visited-to", "2024-03-05",
                "published", "2024-04-30",
                "source", "https://ashmere.example/letter",
                "name", "letter.pdf"));

        assertThat(facts)
                .isEqualTo(new GivenFacts(
                        "Ashmere",
                        VisitKind.FOCUSED_VISIT,
                        LocalDate.of(2024, 3, 4),
                        LocalDate.of(2024, 3, 5),
                        LocalDate.of(2024, 4, 30),
                        "https://ashmere.example/letter"));
    }

    @Test
    void emptyFieldsGiveNothing() throws RejectedDocumentException {
        assertThat(FactFields.read(Map.of("council", " ", "kind", "", "visited", "")))
                .isEqualTo(GivenFacts.NONE);
    }

    @Test
    void aDayThatNoCalendarHasIsNamed() {
        assertThatThrownBy(() -> FactFields.read(Map.of("published", "2024-02-30")))
                .isInstanceOf(RejectedDocumentException.class)
                .hasMessage("For published, '2024-02-30' is no day. Write it as year-month-day, such as 2018-10-29.");
    }
}
