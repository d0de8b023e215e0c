package findings.aggregator.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final Arrivals<String> arrivals = new Arrivals<>();

    @Test
    void nothingIsKnownBeforeTheFirstLook() {
        assertThat(arrivals.processedUntil()).isEmpty();
    }

    @Test
    void whatIsProcessedAtOnceIsAsFreshAsTheLook() {
        arrivals.look(START, Map.of("letters-1", 4L), Map.of("letters-1", 4L));
        arrivals.look(START.plusSeconds(1), Map.of("letters-1", 5L), Map.of("letters-1", 7L));

        assertThat(arrivals.processedUntil()).hasValue(START.plusSeconds(1));
    }

    @Test
    void whatWaitsMakesTheTablesAsOldAsTheLastLookBeforeItCame() {
        arrivals.look(START, Map.of("letters-1", 4L, "letters-2", 9L), Map.of("letters-1", 4L, "letters-2", 9L));
        arrivals.look(
                START.plusSeconds(1),
                Map.of("letters-1", 5L, "letters-2", 9L),
                Map.of("letters-1", 4L, "letters-2", 9L));
        arrivals.look(
                START.plusSeconds(2),
                Map.of("letters-1", 5L, "letters-2", 9L),
                Map.of("letters-1", 4L, "letters-2", 9L));

        assertThat(arrivals.processedUntil()).hasValue(START);
    }

    @Test
    void theTablesGetYoungerAsFarAsTheWorkComesThoughMoreCameMeanwhile() {
        arrivals.look(START, Map.of("letters-1", 4L), Map.of("letters-1", 3L));
        arrivals.look(START.plusSeconds(1), Map.of("letters-1", 8L), Map.of("letters-1", 3L));
        arrivals.look(START.plusSeconds(2), Map.of("letters-1", 20L), Map.of("letters-1", 8L));

        assertThat(arrivals.processedUntil()).hasValue(START.plusSeconds(1));
    }

    @Test
    void whatNobodyHasReadYetIsBehindUnlessThereIsNothing() {
        arrivals.look(START, Map.of("letters-1", 0L), Map.of());
        arrivals.look(START.plusSeconds(1), Map.of("letters-1", 1L), Map.of());

        assertThat(arrivals.processedUntil()).hasValue(START);
    }
}
