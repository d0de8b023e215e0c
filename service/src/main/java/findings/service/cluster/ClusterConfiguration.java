package findings.service.cluster;

import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.SchemaDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A process's connection to the cluster, once, however many services run in it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClusterSettings.class)
public class ClusterConfiguration {

    @Bean
    SchemaDirectory schemas(ClusterSettings cluster) {
        return SchemaDirectory.onCluster(cluster.clientSettings(), cluster.schemaRegistry());
    }

    @Bean
    KafkaStandingRecords standingRecords(ClusterSettings cluster) {
        return new KafkaStandingRecords(cluster.clientSettings());
    }
}
