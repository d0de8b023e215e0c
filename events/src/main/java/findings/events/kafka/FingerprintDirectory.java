package findings.events.kafka;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.MissingSchemaException;

/**
 * A directory of schemas by fingerprint. Records stand in Avro's single-object encoding: two bytes of marker, eight
 * of the writer's schema fingerprint (little-endian), then the record in binary.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding">Avro: single-object
 *     encoding</a>
 */
public interface FingerprintDirectory extends SchemaDirectory {
    /** What every single-object encoding begins with, as the two bytes stand in little-endian order. */
    short MARKER = 0x01C3;

    /** Marker and fingerprint. */
    int PREFIX_BYTES = Short.BYTES + Long.BYTES;

    /**
     * Puts a writer's schema, before the first record written with it. To put it again changes nothing.
     *
     * @param schema the schema
     */
    void put(Schema schema);

    /**
     * The schema of a fingerprint.
     *
     * @param fingerprint the 64-bit CRC fingerprint (Rabin) of the schema's parsing canonical form
     * @return the schema, or empty where no writer has put it
     */
    Optional<Schema> find(long fingerprint);

    @Override
    default byte[] prefix(String topic, Schema schema) {
        put(schema);
        return prefixOf(schema);
    }

    /**
     * What every record written with a schema begins with.
     *
     * @param schema the schema
     * @return marker and fingerprint
     */
    static byte[] prefixOf(Schema schema) {
        return ByteBuffer.allocate(PREFIX_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(MARKER)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    @Override
    default Writer writer(byte[] bytes) {
        ByteBuffer prefix = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < PREFIX_BYTES || prefix.getShort() != MARKER) {
            throw new IllegalArgumentException("it is not in Avro's single-object encoding");
        }
        Schema schema = find(prefix.getLong())
                .orElseThrow(() -> new MissingSchemaException(
                        "a schema that no writer has put on topic " + KafkaTopic.SCHEMAS.topicName()));
        return new Writer(schema, PREFIX_BYTES);
    }
}
