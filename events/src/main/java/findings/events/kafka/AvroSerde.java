package findings.events.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.message.RawMessageDecoder;
import org.apache.avro.message.RawMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A record of the contract in binary, after the bytes with which a {@link SchemaDirectory} names its writer's schema.
 * Readers resolve the writer's schema to their own.
 *
 * @param <T> the record
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private static final int USUAL_BYTES = 512;

    /** A broken record may claim to hold two thousand million letters; no more room is made than any record needs. */
    static {
        for (String limit : List.of(
                SystemLimitException.MAX_STRING_LENGTH_PROPERTY,
                SystemLimitException.MAX_BYTES_LENGTH_PROPERTY,
                SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY)) {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, Integer.toString(StreamsSettings.MAX_RECORD_BYTES));
            }
        }
    }

    private final SpecificData model;
    private final Schema schema;
    private final SchemaDirectory schemas;
    private final byte[] ownPrefix;
    private final RawMessageEncoder<T> encoder;
    private final Map<String, byte[]> prefixes = new ConcurrentHashMap<>();
    private final Map<Schema, RawMessageDecoder<T>> decoders = new ConcurrentHashMap<>();

    /**
     * A serde for one record type.
     *
     * @param type the generated class
     * @param schemas where this writer's schema is put, and other writers' are found
     */
    public AvroSerde(Class<T> type, SchemaDirectory schemas) {
        this.model = SpecificData.getForClass(type);
        this.schema = model.getSchema(type);
        this.schemas = schemas;
        this.ownPrefix = FingerprintDirectory.prefixOf(schema);
        this.encoder = new RawMessageEncoder<>(model, schema);
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
        byte[] prefix = prefixes.computeIfAbsent(topic, name -> schemas.prefix(name, schema));
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_BYTES);
            out.write(prefix);
            encoder.encode(value, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + schema.getName() + " for topic " + topic, e);
        }
    }

    private T decode(String topic, byte[] bytes) {
        try {
            SchemaDirectory.Writer writer = writer(bytes);
            return decoders.computeIfAbsent(writer.schema(), this::decoder)
                    .decode(new ByteArrayInputStream(bytes, writer.start(), bytes.length - writer.start()), null);
        } catch (RetriableException e) {
            // the directory is out of reach, which says nothing of the record
            throw e;
        } catch (MissingSchemaException e) {
            throw new SerializationException("a record on topic " + topic + " was written with " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new SerializationException(
                    "a record on topic " + topic + " is no " + schema.getName() + ": " + e.getMessage(), e);
        }
    }

    /** A reader knows its own schema; for others it asks the directory. */
    private SchemaDirectory.Writer writer(byte[] bytes) {
        int length = ownPrefix.length;
        boolean own = bytes.length >= length && Arrays.equals(bytes, 0, length, ownPrefix, 0, length);
        return own ? new SchemaDirectory.Writer(schema, length) : schemas.writer(bytes);
    }

    private RawMessageDecoder<T> decoder(Schema writer) {
        return new RawMessageDecoder<>(model, writer, schema);
    }
}
