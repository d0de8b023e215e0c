package findings.ingest.facts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.council.Council;
import findings.events.council.CouncilRegister;
import findings.ingest.document.RejectedDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotEnglandTest {

    @Test
    void noCouncilOfEnglandIsTakenForOneElsewhere() {
        for (Council council : CouncilRegister.england().councils()) {
            assertThatCode(() -> NotEngland.checkName(council.name())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vale of Glamorgan", "Argyll & Bute", "Belfast", "Isle of Man", "Estyn"})
    void aPlaceElsewhereIsRefusedByName(String name) {
        assertThatThrownBy(() -> NotEngland.checkName(name))
                .isInstanceOf(RejectedDocumentException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HMI Probation for England and Wales",
                "Angus Sample, director of children's services",
                "New Jersey, and Perth in Australia"
            })
    void aWordThatMayMeanOtherThingsIsNoReasonInRunningText(String text) {
        assertThatCode(() -> NotEngland.checkText(text)).doesNotThrowAnyException();
    }
}
