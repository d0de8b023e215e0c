package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Cause;
import findings.events.Change;
import findings.events.Finding;
import findings.events.FindingEvent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FindingLedgerTest {
    private static final String ID = "ashmere.focused-visit.2018-01-02.0123456789.1";

    private final FindingLedger ledger = new FindingLedger();

    @Test
    void whatWasAddedAndChangedStandsAsItWasChanged() {
        ledger.add(event(Change.ADDED, null, finding("before")));
        ledger.add(event(Change.CHANGED, finding("before"), finding("after")));

        assertThat(ledger.findings()).containsOnlyKeys(ID);
        assertThat(ledger.findings().get(ID).getText()).isEqualTo("after");
        assertThat(ledger.contradictions()).isEmpty();
    }

    @Test
    void whatWasAddedTwiceOrWithdrawnTwiceIsAContradiction() {
        ledger.add(event(Change.ADDED, null, finding("once")));
        ledger.add(event(Change.ADDED, null, finding("once")));
        ledger.add(event(Change.WITHDRAWN, finding("once"), null));
        ledger.add(event(Change.WITHDRAWN, finding("once"), null));

        assertThat(ledger.findings()).isEmpty();
        assertThat(ledger.contradictions())
                .containsExactly(
                        "finding " + ID + " was added twice",
                        "finding " + ID + " was withdrawn without having been added");
    }

    private static FindingEvent event(Change change, Finding before, Finding after) {
        return FindingEvent.newBuilder()
                .setFindingId(ID)
                .setLetterId("ashmere.focused-visit.2018-01-02")
                .setCouncilId("ashmere")
                .setChange(change)
                .setCause(Cause.NEW_LETTER)
                .setBefore(before)
                .setAfter(after)
                .build();
    }

    private static Finding finding(String text) {
        return Finding.newBuilder()
                .setId(ID)
                .setLetterId("ashmere.focused-visit.2018-01-02")
                .setCouncilId("ashmere")
                .setCouncilName("Ashmere")
                .setDate(LocalDate.of(2018, 1, 2))
                .setStrength(true)
                .setArea(false)
                .setText(text)
                .setModelVersion("1")
                .build();
    }
}
