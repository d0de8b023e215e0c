package findings.service.streams;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailedThreadsTest {
    private final AtomicInteger ended = new AtomicInteger();
    private final FailedThreads failed = new FailedThreads("a-topology", ended::incrementAndGet);

    @Test
    void aThreadThatFailsIsReplaced() {
        assertThat(failed.handle(new StreamsException("a task failed", new IllegalStateException("of its own"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(ended).hasValue(0);
    }

    @Test
    void whereTablesCanNoLongerBeFilledTheProcessEnds() {
        IllegalStateException cause = new IllegalStateException("There is already a changelog registered");
        cause.setStackTrace(new StackTraceElement[] {
            frame("org.apache.kafka.streams.processor.internals.StoreChangelogReader"),
            frame("org.apache.kafka.streams.processor.internals.DefaultStateUpdater$StateUpdaterThread")
        });

        assertThat(failed.handle(new StreamsException("an unexpected error", cause)))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(ended).hasValue(1);
    }

    private static StackTraceElement frame(String className) {
        return new StackTraceElement(className, "run", null, 1);
    }
}
