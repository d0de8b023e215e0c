package findings.service.streams;

import findings.events.kafka.StreamsSettings;
import findings.service.cluster.ClusterSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.Topology;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.streams.KafkaStreamsMicrometerListener;

/** Makes the topologies of this process run, all in the same way. */
public final class Topologies {
    private static final int FAILED = 1;

    private final ClusterSettings cluster;
    private final StreamsProcess process;
    private final MeterRegistry metrics;

    Topologies(ClusterSettings cluster, StreamsProcess process, MeterRegistry metrics) {
        this.cluster = cluster;
        this.process = process;
        this.metrics = metrics;
    }

    /**
     * What runs a topology from the application's start to its end. A thread that fails is replaced where it can be; see
     * {@link FailedThreads}.
     *
     * @param applicationId the topology's name: consumer group and prefix of its internal topics
     * @param parts adds the topology's parts
     * @return to be declared as a bean
     */
    public StreamsBuilderFactoryBean run(String applicationId, Consumer<Topology> parts) {
        StreamsSettings shared = new StreamsSettings(
                applicationId,
                cluster.bootstrapServers(),
                process.stateDir(),
                cluster.replicationFactor(),
                process.streamThreads(),
                process.instance());
        Map<String, Object> settings = new HashMap<>(cluster.kafka());
        settings.putAll(shared.toMap());
        StreamsBuilderFactoryBean streams = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(settings));
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureTopology(Topology topology) {
                parts.accept(topology);
            }
        });
        streams.setStreamsUncaughtExceptionHandler(new FailedThreads(applicationId, Topologies::endProcess));
        streams.addListener(new KafkaStreamsMicrometerListener(metrics));
        return streams;
    }

    /** On a thread of its own: an ordered end waits for the thread that asks for it. */
    private static void endProcess() {
        new Thread(() -> System.exit(FAILED), "findings-end").start();
    }
}
