package findings.events.kafka;

import findings.events.AuditEntry;
import findings.events.AuditedAction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Who did what, on topic {@code audit}. An entry is acknowledged before what it tells of is done: what cannot be
 * recorded is not done.
 */
public final class AuditTrail {
    private final Writer writer;
    private final Serializer<AuditEntry> entries;

    /**
     * A trail.
     *
     * @param writer puts entries on the topic
     * @param schemas where writers put their schemas
     */
    public AuditTrail(Writer writer, SchemaDirectory schemas) {
        this.writer = writer;
        this.entries = new AvroSerde<>(AuditEntry.class, schemas).serializer();
    }

    /** Puts records on topics. */
    public interface Writer {

        /**
         * Puts a record on a topic, and returns when the brokers have it.
         *
         * @param topic the topic
         * @param key the record's key
         * @param value makes its value, and may need the brokers for it
         */
        void write(KafkaTopic topic, String key, Supplier<byte[]> value);
    }

    /**
     * Records what is about to be done to one letter, sentence or document.
     *
     * @param by who does it
     * @param action what is done
     * @param id the letter's or sentence's id, or a rejected document's SHA-256
     * @param sha256OrNull of what was sent; null where nothing was
     * @param outcome what comes of it; empty where that goes without saying
     */
    public void record(String by, AuditedAction action, String id, String sha256OrNull, String outcome) {
        write(entry(by, action, id, outcome).setSha256(sha256OrNull).build());
    }

    /**
     * Records what is about to be done to many letters, or was done to them.
     *
     * @param by who does it
     * @param action what is done
     * @param id what it is done with
     * @param outcome how far it is
     * @param count how many letters it was done to so far
     */
    public void recordOfMany(String by, AuditedAction action, String id, String outcome, int count) {
        write(entry(by, action, id, outcome).setCount(count).build());
    }

    private static AuditEntry.Builder entry(String by, AuditedAction action, String id, String outcome) {
        return AuditEntry.newBuilder()
                .setAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setBy(by)
                .setAction(action)
                .setId(id)
                .setOutcome(outcome);
    }

    private void write(AuditEntry entry) {
        writer.write(KafkaTopic.AUDIT, entry.getId(), () -> entries.serialize(KafkaTopic.AUDIT.topicName(), entry));
    }
}
