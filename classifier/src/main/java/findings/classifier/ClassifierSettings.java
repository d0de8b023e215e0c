package findings.classifier;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The classifier's settings, {@code findings.*}.
 *
 * @param bootstrapServers the brokers, {@code host:port} separated by commas
 * @param kafka further settings of every Kafka client, by Kafka's names, such as {@code security.protocol}
 * @param schemaRegistryOrNull where a schema registry answers Confluent's interface, such as
 *     {@code http://registry:8080/apis/ccompat/v7}; null for none
 * @param stateDir where state stores are kept; each process needs one of its own
 * @param replicationFactor of internal topics
 * @param streamThreads threads of the topology in this process
 * @param instance a name of this process that survives its restart; empty where it has none
 */
@ConfigurationProperties("findings")
record ClassifierSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue Map<String, String> kafka,
        @Name("schema-registry") URI schemaRegistryOrNull,
        @DefaultValue("data/state") Path stateDir,
        @DefaultValue("1") int replicationFactor,
        @DefaultValue("1") int streamThreads,
        @DefaultValue("") String instance) {

    /** How any Kafka client of this service connects. */
    Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** Where a schema registry answers, where there is one. */
    Optional<URI> schemaRegistry() {
        return Optional.ofNullable(schemaRegistryOrNull);
    }
}
