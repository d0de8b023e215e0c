package findings.service.streams;

import findings.events.kafka.TopicsAtStart;
import findings.service.cluster.ClusterSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** What a service needs besides {@code ServiceConfiguration} whose work is topologies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamsProcess.class)
public class StreamsConfiguration {
    /** The bean on which everything depends that reads topics. */
    public static final String TOPICS = "topics";

    @Bean(TOPICS)
    InitializingBean topics(ClusterSettings cluster) {
        return () -> TopicsAtStart.create(cluster.clientSettings(), cluster.replicationFactor());
    }

    @Bean
    MeterFilter watchedMeters() {
        return new WatchedMeters();
    }

    @Bean
    @DependsOn(TOPICS)
    Topologies topologies(ClusterSettings cluster, StreamsProcess process, MeterRegistry metrics) {
        return new Topologies(cluster, process, metrics);
    }
}
