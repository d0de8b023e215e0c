package findings.ingest.archive;

import findings.events.Correction;
import findings.events.Letter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.ingest.original.Original;
import findings.ingest.original.OriginalStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.avro.message.RawMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes all letters that stand, their originals as far as they are kept, and all corrections into an archive. */
public final class ArchiveExport {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveExport.class);

    private final Map<String, Object> clientSettings;
    private final SchemaDirectory schemas;
    private final OriginalStore originals;

    /**
     * An export.
     *
     * @param clientSettings how Kafka clients connect
     * @param schemas where writers put their schemas
     * @param originals what the letters were read from
     */
    public ArchiveExport(Map<String, Object> clientSettings, SchemaDirectory schemas, OriginalStore originals) {
        this.clientSettings = Map.copyOf(clientSettings);
        this.schemas = schemas;
        this.originals = originals;
    }

    /**
     * Writes the archive. Each letter is whole; one that changes meanwhile is in it as it was or as it is.
     *
     * @param out where it goes; stays open
     * @throws IOException where it cannot be written, or an original that is kept cannot be read
     * @throws KafkaException where the broker does not answer
     */
    public void write(OutputStream out) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(out);
        try (KafkaStandingRecords records = new KafkaStandingRecords(clientSettings)) {
            RawMessageEncoder<Letter> letters = encoder(archive, ArchiveFile.LETTER_SCHEMA, Letter.class);
            forEach(records, KafkaTopic.LETTERS, Letter.class, (id, letter) -> {
                add(archive, ArchiveFile.LETTER.named(id), letters, letter);
                addOriginal(archive, letter);
            });
            RawMessageEncoder<Correction> corrections =
                    encoder(archive, ArchiveFile.CORRECTION_SCHEMA, Correction.class);
            forEach(
                    records,
                    KafkaTopic.CORRECTIONS,
                    Correction.class,
                    (id, correction) -> add(archive, ArchiveFile.CORRECTION.named(id), corrections, correction));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        archive.finish();
    }

    private static <T extends SpecificRecord> RawMessageEncoder<T> encoder(
            ArchiveWriter archive, ArchiveFile file, Class<T> type) throws IOException {
        SpecificData model = SpecificData.getForClass(type);
        archive.add(file.only(), model.getSchema(type).toString().getBytes(StandardCharsets.UTF_8));
        return new RawMessageEncoder<>(model, model.getSchema(type));
    }

    private static <T> void add(ArchiveWriter archive, String name, RawMessageEncoder<T> encoder, T value) {
        try {
            ByteBuffer encoded = encoder.encode(value);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            archive.add(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addOriginal(ArchiveWriter archive, Letter letter) {
        String sha256 = letter.getSource().getSha256();
        try {
            Optional<Original> original = originals.find(sha256, letter.getLetterId());
            if (original.isEmpty()) {
                LOG.warn("the original of {} was not kept, so it is not exported", letter.getLetterId());
                return;
            }
            archive.add(
                    ArchiveFile.ORIGINAL.named(sha256),
                    original.get().document().bytes());
            archive.add(ArchiveFile.GIVEN.named(letter.getLetterId()), GivenWithOriginal.write(original.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The offsets first, then the records one by one: a partition may hold more than fits in memory. */
    private <T extends SpecificRecord> void forEach(
            KafkaStandingRecords records, KafkaTopic topic, Class<T> type, BiConsumer<String, T> taker) {
        Deserializer<T> deserializer = new AvroSerde<>(type, schemas).deserializer();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            Map<String, Long> latest = new HashMap<>();
            records.read(
                    topic,
                    partition,
                    entry -> read(deserializer, entry)
                            .ifPresentOrElse(
                                    value -> latest.put(entry.key(), entry.offset()), () -> forget(latest, entry)));
            records.read(topic, partition, entry -> {
                if (latest.getOrDefault(entry.key(), -1L) == entry.offset()) {
                    read(deserializer, entry).ifPresent(value -> taker.accept(entry.key(), value));
                }
            });
        }
    }

    /** A null takes its key back; what cannot be read is with the dead letters, and the one before it stands. */
    private static void forget(Map<String, Long> latest, ConsumerRecord<String, byte[]> entry) {
        if (entry.value() == null) {
            latest.remove(entry.key());
        }
    }

    private static <T> Optional<T> read(Deserializer<T> deserializer, ConsumerRecord<String, byte[]> entry) {
        try {
            return Optional.ofNullable(deserializer.deserialize(entry.topic(), entry.value()));
        } catch (SerializationException e) {
            LOG.warn("left out offset {} of {}: {}", entry.offset(), entry.topic(), e.getMessage());
            return Optional.empty();
        }
    }
}
