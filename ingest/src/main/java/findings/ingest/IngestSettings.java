package findings.ingest;

import findings.ingest.worker.WorkerPool;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Ingest's settings, {@code findings.*}.
 *
 * @param bootstrapServers the brokers, {@code host:port} separated by commas
 * @param kafka further settings of every Kafka client, by Kafka's names, such as {@code security.protocol}
 * @param schemaRegistryOrNull where a schema registry answers Confluent's interface, such as
 *     {@code http://registry:8080/apis/ccompat/v7}; null for none
 * @param dataDir the folder beside whose other data the originals are kept
 * @param replicationFactor how many brokers hold each topic that ingest creates
 * @param inboxOrNull a folder to watch for letters; null for none
 * @param councilsFileOrNull a CSV file that adds councils to the register; null for none
 * @param readerWorkers how many processes read documents at once; 0 for as many as suit the machine
 */
@ConfigurationProperties("findings")
record IngestSettings(
        @DefaultValue("127.0.0.1:9092") String bootstrapServers,
        @DefaultValue Map<String, String> kafka,
        @Name("schema-registry") URI schemaRegistryOrNull,
        @DefaultValue("data") Path dataDir,
        @DefaultValue("1") int replicationFactor,
        @Name("inbox") Path inboxOrNull,
        @Name("councils-file") Path councilsFileOrNull,
        @DefaultValue("0") int readerWorkers) {

    /** How any Kafka client of this service connects. */
    Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** Where the originals are kept. */
    Path originals() {
        return dataDir.resolve("originals");
    }

    Optional<Path> inbox() {
        return Optional.ofNullable(inboxOrNull);
    }

    int workers() {
        return readerWorkers > 0 ? readerWorkers : WorkerPool.defaultSize();
    }

    /** Where a schema registry answers, where there is one. */
    Optional<URI> schemaRegistry() {
        return Optional.ofNullable(schemaRegistryOrNull);
    }
}
