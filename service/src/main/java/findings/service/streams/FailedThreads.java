package findings.service.streams;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a topology when one of its threads fails: another takes its work. Only where the thread that fills
 * its tables is dead, it does not let go of them for as long as it waits for that one, many minutes (KAFKA-20721); then
 * the process ends, and whatever runs it starts another, which goes on where this one was.
 */
final class FailedThreads implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedThreads.class);

    /** Kafka Streams' thread that fills tables; what is thrown on it has it in its stack. */
    private static final String STATE_UPDATER = "DefaultStateUpdater$StateUpdaterThread";

    private final String applicationId;
    private final Runnable end;

    /**
     * What happens to one topology.
     *
     * @param applicationId the topology's name
     * @param end ends the process, and returns at once
     */
    FailedThreads(String applicationId, Runnable end) {
        this.applicationId = applicationId;
        this.end = end;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable e) {
        if (isOfDeadStateUpdater(e)) {
            LOG.error(
                    "the tables of {} can no longer be filled, and this process ends; start it again, nothing is lost",
                    applicationId,
                    e);
            end.run();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error("a thread of {} failed; another takes its work", applicationId, e);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Kafka Streams reports what it expects there as its own exceptions; all else ends that thread. */
    private static boolean isOfDeadStateUpdater(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(IllegalStateException.class::isInstance)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(frame -> frame.getClassName().endsWith(STATE_UPDATER));
    }
}
