package findings.aggregator.freshness;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * What had come in at each look, until it is processed. So it can be said up to when all that came in is processed,
 * though no record's own time is known.
 *
 * @param <P> a part of a topic
 */
final class Arrivals<P> {
    /** So many looks back are told apart; what is further behind is only known to be that. */
    private static final int MOST = 600;

    private final Deque<Look<P>> unprocessed = new ArrayDeque<>();
    private Instant processedUntilOrNull;

    private record Look<P>(Instant at, Map<P, Long> ends) {
        boolean isReachedBy(Map<P, Long> positions) {
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /**
     * Takes a look.
     *
     * @param at when it was begun
     * @param ends the offset at which each part ended then
     * @param positions the offset up to which each part is processed, asked for after the ends
     */
    void look(Instant at, Map<P, Long> ends, Map<P, Long> positions) {
        if (unprocessed.size() == MOST) {
            unprocessed.removeLast();
        }
        unprocessed.addLast(new Look<>(at, Map.copyOf(ends)));
        while (!unprocessed.isEmpty() && unprocessed.getFirst().isReachedBy(positions)) {
            processedUntilOrNull = unprocessed.removeFirst().at();
        }
    }

    /** All that had come in then is processed; empty where no look has found that yet. */
    Optional<Instant> processedUntil() {
        return Optional.ofNullable(processedUntilOrNull);
    }
}
