package findings.aggregator.table;

import findings.events.kafka.KafkaTopic;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long it takes from a letter or correction being acknowledged to what follows from it being seen by queries. A
 * record's timestamp is that of the letter or correction, which topologies pass on. What was sent before this process
 * began to read is not counted: it would measure how long the process was away.
 */
final class LatencyMeter {
    /** In milliseconds: most letters take less than a second, and a process that died costs half a minute. */
    private static final Duration[] STEPS = Stream.of(
                    100, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer timer;
    private final long begun = System.currentTimeMillis();

    LatencyMeter(KafkaTopic topic) {
        timer = Timer.builder("findings.latency")
                .description("From a letter or correction being acknowledged to its being seen by queries")
                .tag("table", topic.topicName())
                .serviceLevelObjectives(STEPS)
                .register(Metrics.globalRegistry);
    }

    /** A record with this timestamp, in milliseconds since 1970, is seen by queries now. */
    void seen(long timestamp) {
        if (timestamp >= begun) {
            timer.record(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - timestamp)));
        }
    }
}
