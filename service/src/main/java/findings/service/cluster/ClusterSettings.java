package findings.service.cluster;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How a service is connected to the cluster, {@code findings.*}.
 *
 * @param bootstrapServers the brokers, {@code host:port} separated by commas
 * @param kafka further settings of every Kafka client, by Kafka's names, such as {@code security.protocol}
 * @param schemaRegistryOrNull where a schema registry answers Confluent's interface, such as
 *     {@code http://registry:8080/apis/ccompat/v7}; null for none
 * @param replicationFactor how many brokers hold each topic that the service creates
 */
@ConfigurationProperties("findings")
public record ClusterSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue Map<String, String> kafka,
        @Name("schema-registry") URI schemaRegistryOrNull,
        @DefaultValue("1") int replicationFactor) {

    /**
     * How any Kafka client of this service connects.
     *
     * @return Kafka settings by name, the brokers among them
     */
    public Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** @return where a schema registry answers, where there is one */
    public Optional<URI> schemaRegistry() {
        return Optional.ofNullable(schemaRegistryOrNull);
    }
}
