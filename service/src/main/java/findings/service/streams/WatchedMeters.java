package findings.service.streams;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;

/** Leaves of the thousands of Kafka's own meters those that docs/OPERATIONS.md says what to do about. */
final class WatchedMeters implements MeterFilter {
    private static final String KAFKA = "kafka.";

    private static final Set<String> WATCHED = Set.of(
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.producer.record.error.total",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.size.all.mem.tables",
            "kafka.stream.state.total.sst.files.size",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.process.latency.avg",
            "kafka.stream.thread.process.total");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        return id.getName().startsWith(KAFKA) && !WATCHED.contains(id.getName())
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }
}
