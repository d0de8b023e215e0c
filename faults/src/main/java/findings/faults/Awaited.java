package findings.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Something that must come, and is waited for no longer than a run can afford.
 *
 * @param what what is awaited, for a person
 * @param patience how long it may take
 * @param interval how long to wait between two looks
 */
record Awaited(String what, Duration patience, Duration interval) {

    /**
     * Looks again and again until it is there. What a look throws ends it.
     *
     * @param isThere the look
     * @param state how far it has come, for a person
     * @throws IllegalStateException where it did not come in time; its message says what was awaited, and how far it came
     */
    void until(Callable<Boolean> isThere, Supplier<String> state) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(interval)
                    .atMost(patience)
                    .until(isThere);
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(
                    what + ": not within " + patience.toSeconds() + " seconds; " + state.get(), e);
        }
    }
}
