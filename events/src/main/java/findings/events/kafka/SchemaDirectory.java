package findings.events.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** Where writers put their schemas, and readers find those that they do not know, by fingerprint. */
public interface SchemaDirectory {

    /**
     * Puts a writer's schema, before the first record written with it. To put it again changes nothing.
     *
     * @param schema the schema
     */
    void put(Schema schema);

    /**
     * The schema of a fingerprint.
     *
     * @param fingerprint the 64-bit CRC fingerprint (Rabin) of the schema's parsing canonical form, as Avro's
     *     single-object encoding carries it
     * @return the schema, or empty where no writer has put it
     */
    Optional<Schema> find(long fingerprint);

    /**
     * A directory within this process.
     *
     * @return an empty directory
     */
    static SchemaDirectory inMemory() {
        Map<Long, Schema> schemas = new ConcurrentHashMap<>();
        return new SchemaDirectory() {
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
