package findings.aggregator;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The aggregator's settings, {@code findings.*}.
 *
 * @param bootstrapServers the brokers, {@code host:port} separated by commas
 * @param kafka further settings of every Kafka client, by Kafka's names, such as {@code security.protocol}
 * @param schemaRegistryOrNull where a schema registry answers Confluent's interface, such as
 *     {@code http://registry:8080/apis/ccompat/v7}; null for none
 * @param stateDir where tables are kept; each process needs one of its own
 * @param replicationFactor how many brokers hold each topic
 * @param streamThreads threads of the topology in this process
 * @param instance a name of this process that survives its restart; empty where it has none
 * @param councilsFileOrNull a file that adds councils to the register; null where there is none
 * @param eventStreams how many subscribers this process serves with server-sent events at a time
 * @param privateWebhooks whether webhooks may be addresses on private networks
 */
@ConfigurationProperties("findings")
record AggregatorSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue Map<String, String> kafka,
        @Name("schema-registry") URI schemaRegistryOrNull,
        @DefaultValue("data/state") Path stateDir,
        @DefaultValue("1") int replicationFactor,
        @DefaultValue("1") int streamThreads,
        @DefaultValue("") String instance,
        @Name("councils-file") Path councilsFileOrNull,
        @DefaultValue("100") int eventStreams,
        @DefaultValue("false") boolean privateWebhooks) {

    /** How any Kafka client of this service connects. */
    Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** A file that adds councils to the register, where there is one. */
    Optional<Path> councilsFile() {
        return Optional.ofNullable(councilsFileOrNull);
    }

    /** Where a schema registry answers, where there is one. */
    Optional<URI> schemaRegistry() {
        return Optional.ofNullable(schemaRegistryOrNull);
    }
}
