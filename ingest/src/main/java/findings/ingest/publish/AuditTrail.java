package findings.ingest.publish;

import findings.events.AuditEntry;
import findings.events.AuditedAction;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Who did what, on topic {@code audit}. An entry is acknowledged before what it tells of is done: what cannot be
 * recorded is not done.
 */
final class AuditTrail {
    private final AcknowledgedProducer producer;
    private final Serializer<AuditEntry> entries;

    AuditTrail(AcknowledgedProducer producer, SchemaDirectory schemas) {
        this.producer = producer;
        this.entries = new AvroSerde<>(AuditEntry.class, schemas).serializer();
    }

    /**
     * Records what is about to be done.
     *
     * @param by who does it
     * @param id the letter's or sentence's id, or a rejected document's SHA-256
     * @param sha256OrNull of what was sent; null where nothing was
     * @param outcome what comes of it; empty where that goes without saying
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    void record(String by, AuditedAction action, String id, String sha256OrNull, String outcome) {
        AuditEntry entry = AuditEntry.newBuilder()
                .setAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setBy(by)
                .setAction(action)
                .setId(id)
                .setSha256(sha256OrNull)
                .setOutcome(outcome)
                .build();
        producer.send(KafkaTopic.AUDIT, id, () -> entries.serialize(KafkaTopic.AUDIT.topicName(), entry));
    }
}
