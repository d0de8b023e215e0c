package findings.aggregator.subscription;

import java.time.Duration;

/**
 * How long to wait after failed deliveries.
 *
 * @param first after the first failure; doubled after each
 * @param longest never longer than this
 * @param giveUpAfter an address that fails for so long is switched off
 */
record RetryPauses(Duration first, Duration longest, Duration giveUpAfter) {
    /** From a second to an hour, for a day. */
    static final RetryPauses STANDARD = new RetryPauses(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofDays(1));

    private static final int MOST_DOUBLINGS = 30;

    /** The pause after a failure, counted from 1. */
    Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
