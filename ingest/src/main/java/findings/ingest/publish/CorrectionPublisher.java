package findings.ingest.publish;

import findings.events.AuditedAction;
import findings.events.Correction;
import findings.events.identity.SentenceId;
import findings.events.kafka.AuditTrail;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import org.apache.kafka.common.serialization.Serializer;

/** Publishes people's corrections. What a caller gets an answer on is on the broker's disk. */
public final class CorrectionPublisher {
    private final PublishedLetters published;
    private final AcknowledgedProducer producer;
    private final Serializer<Correction> corrections;
    private final AuditTrail audit;

    /**
     * A publisher.
     *
     * @param published what letters stand
     * @param producer the way to the broker; stays open
     * @param schemas where writers put their schemas
     */
    public CorrectionPublisher(PublishedLetters published, AcknowledgedProducer producer, SchemaDirectory schemas) {
        this.published = published;
        this.producer = producer;
        this.corrections = new AvroSerde<>(Correction.class, schemas).serializer();
        this.audit = new AuditTrail(producer::send, schemas);
    }

    /**
     * Publishes a correction. It replaces an earlier one of the same sentence.
     *
     * @param correction a person's labels for a sentence
     * @param by who sends it, for the audit trail
     * @return whether a letter of that sentence stands; false where none does, and nothing was published
     * @throws IllegalArgumentException where its sentence id is none
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    public boolean correct(Correction correction, String by) {
        String sentenceId = correction.getSentenceId();
        if (published.find(SentenceId.letterOf(sentenceId)).isEmpty()) {
            return false;
        }
        put(correction, by);
        return true;
    }

    /**
     * Publishes a correction as it is, whether or not a letter of that sentence stands yet.
     *
     * @param correction a person's labels for a sentence
     * @param by who sends it, for the audit trail
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    public void put(Correction correction, String by) {
        audit.record(by, AuditedAction.CORRECT, correction.getSentenceId(), RecordDigest.of(correction), "");
        producer.send(
                KafkaTopic.CORRECTIONS,
                correction.getSentenceId(),
                () -> corrections.serialize(KafkaTopic.CORRECTIONS.topicName(), correction));
    }

    /**
     * Takes a correction back: the model decides again. To take back what was never said changes nothing.
     *
     * @param sentenceId the sentence's id
     * @param by who takes it back, for the audit trail
     * @throws IllegalArgumentException where it is no sentence id
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    public void takeBack(String sentenceId, String by) {
        SentenceId.letterOf(sentenceId);
        audit.record(by, AuditedAction.TAKE_BACK, sentenceId, null, "");
        producer.send(KafkaTopic.CORRECTIONS, sentenceId, () -> null);
    }
}
