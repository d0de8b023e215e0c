package findings.events.kafka;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.MissingSchemaException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Where writers put their schemas, and readers find those that they do not know. Each kind of directory names a
 * schema in its own way, in the first bytes of every record: see {@link FingerprintDirectory} and
 * {@link RegistryDirectory}.
 */
public interface SchemaDirectory extends AutoCloseable {

    /**
     * Who wrote a record.
     *
     * @param schema the schema that it was written with
     * @param start how many bytes stand before the record itself
     */
    record Writer(Schema schema, int start) {}

    /**
     * The bytes that a record begins with, which name its schema. The schema is put into the directory first, where it
     * is not there.
     *
     * @param topic the topic that the record goes to
     * @param schema the schema that it is written with
     * @return the bytes
     * @throws RetriableException where the directory is out of reach
     */
    byte[] prefix(String topic, Schema schema);

    /**
     * Finds who wrote a record.
     *
     * @param bytes the record with the bytes that name its schema
     * @return its schema, and where the record itself begins
     * @throws IllegalArgumentException where the bytes name no schema
     * @throws MissingSchemaException where no writer has put the schema that they name
     * @throws RetriableException where the directory is out of reach
     */
    Writer writer(byte[] bytes);

    /** Lets go of connections. */
    @Override
    default void close() {}

    /**
     * The directory of a cluster.
     *
     * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and what the broker asks of
     *     security
     * @param registry where a schema registry answers Confluent's interface, such as
     *     {@code http://registry:8080/apis/ccompat/v7}; empty where there is none
     * @return the registry, or the directory on topic {@code schemas} where there is none
     */
    static SchemaDirectory onCluster(Map<String, ?> clientSettings, Optional<URI> registry) {
        SchemaDirectory topic = new KafkaSchemaDirectory(clientSettings);
        return registry.<SchemaDirectory>map(address -> new RegistryDirectory(address, topic))
                .orElse(topic);
    }

    /**
     * A directory within this process.
     *
     * @return an empty directory
     */
    static FingerprintDirectory inMemory() {
        Map<Long, Schema> schemas = new ConcurrentHashMap<>();
        return new FingerprintDirectory() {
            @Override
            public void put(Schema schema) {
                schemas.put(SchemaNormalization.parsingFingerprint64(schema), schema);
            }

            @Override
            public Optional<Schema> find(long fingerprint) {
                return Optional.ofNullable(schemas.get(fingerprint));
            }
        };
    }
}
