package findings.service.streams;

import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Whether a topology runs: up while it works, out of service while its tables are read or moved, else down. */
public final class StreamsHealth implements HealthIndicator {
    private final StreamsBuilderFactoryBean streams;

    /**
     * The health of a topology.
     *
     * @param streams what runs it
     */
    public StreamsHealth(StreamsBuilderFactoryBean streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        KafkaStreams.State state = Optional.ofNullable(streams.getKafkaStreams())
                .map(KafkaStreams::state)
                .orElse(KafkaStreams.State.CREATED);
        Health.Builder health = switch (state) {
            case RUNNING -> Health.up();
            case CREATED, REBALANCING -> Health.outOfService();
            default -> Health.down();
        };
        return health.withDetail("state", state).build();
    }
}
