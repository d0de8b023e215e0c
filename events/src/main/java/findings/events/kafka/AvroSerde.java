package findings.events.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A record of the contract in Avro's single-object encoding: two bytes of marker, eight of the writer's
 * schema fingerprint, then the record in binary. Readers resolve the writer's schema to their own.
 *
 * @param <T> the record
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding">Avro: single-object
 *     encoding</a>
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private final Schema schema;
    private final SchemaDirectory schemas;
    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;
    private volatile boolean put;

    /**
     * A serde for one record type.
     *
     * @param type the generated class
     * @param schemas where this writer's schema is put, and other writers' are found
     */
    public AvroSerde(Class<T> type, SchemaDirectory schemas) {
        SpecificData model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
        this.schemas = schemas;
        this.encoder = new BinaryMessageEncoder<>(model, schema);
        this.decoder = new BinaryMessageDecoder<>(
                model, schema, fingerprint -> schemas.find(fingerprint).orElse(null));
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(topic, value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(topic, bytes);
    }

    private byte[] encode(String topic, T value) {
        if (!put) {
            schemas.put(schema);
            put = true;
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(512);
            encoder.encode(value, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + schema.getName() + " for topic " + topic, e);
        }
    }

    private T decode(String topic, byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (RetriableException e) {
            // the directory is out of reach, which says nothing of the record
            throw e;
        } catch (MissingSchemaException e) {
            throw new SerializationException(
                    "a record on topic " + topic + " was written with a schema that no writer has put on topic "
                            + KafkaTopic.SCHEMAS.topicName(),
                    e);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "a record on topic " + topic + " is no " + schema.getName() + " in Avro's single-object encoding: "
                            + e.getMessage(),
                    e);
        }
    }
}
