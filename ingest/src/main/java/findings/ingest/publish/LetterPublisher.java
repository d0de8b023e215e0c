package findings.ingest.publish;

import findings.events.AuditedAction;
import findings.events.EnumId;
import findings.events.Letter;
import findings.events.RejectedLetter;
import findings.events.SourceRank;
import findings.events.kafka.AuditTrail;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.ingest.document.RejectedDocumentException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Publishes letters, each once. What a caller gets an answer on is on the broker's disk; whatever fails can be
 * repeated without harm. Safe for use by many threads.
 */
public final class LetterPublisher {
    /** Enough that letters rarely wait for each other. */
    private static final int LOCKS = 64;

    private static final String REJECTED = "rejected";

    private final PublishedLetters published;
    private final AcknowledgedProducer producer;
    private final Serializer<Letter> letters;
    private final Serializer<RejectedLetter> rejections;
    private final AuditTrail audit;
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    /**
     * A publisher.
     *
     * @param published what stands already
     * @param producer the way to the broker; stays open
     * @param schemas where writers put their schemas
     */
    public LetterPublisher(PublishedLetters published, AcknowledgedProducer producer, SchemaDirectory schemas) {
        this.published = published;
        this.producer = producer;
        this.letters = new AvroSerde<>(Letter.class, schemas).serializer();
        this.rejections = new AvroSerde<>(RejectedLetter.class, schemas).serializer();
        this.audit = new AuditTrail(producer::send, schemas);
    }

    /**
     * Publishes a letter, unless the same stands already, or the inspectorate's own where this is a secondary source.
     *
     * @param letter the letter
     * @param by who feeds it, for the audit trail
     * @return what became of it
     * @throws BrokerAwayException where the broker does not acknowledge in time
     * @throws RejectedDocumentException where it is longer than a record may be
     */
    public Receipt publish(Letter letter, String by) throws RejectedDocumentException {
        StandingLetter fresh = StandingLetter.of(letter);
        Lock lock = lockOf(fresh.letterId());
        lock.lock();
        try {
            Outcome outcome = outcome(fresh);
            audit.record(by, AuditedAction.FEED, fresh.letterId(), fresh.sha256(), EnumId.of(outcome));
            if (outcome.changes()) {
                published.published(fresh, send(letter));
            }
            return new Receipt(letter, outcome);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Withdraws a letter.
     *
     * @param letterId its id
     * @param by who withdraws it, for the audit trail
     * @return whether it stood; false where no letter of that id does
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    public boolean withdraw(String letterId, String by) {
        Lock lock = lockOf(letterId);
        lock.lock();
        try {
            if (published.find(letterId).isEmpty()) {
                return false;
            }
            audit.record(by, AuditedAction.WITHDRAW, letterId, null, "");
            published.withdrawn(letterId, producer.send(KafkaTopic.LETTERS, letterId, () -> null));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Publishes that a document was rejected, unless that stands already.
     *
     * @param rejected the rejection
     * @param by who fed it, for the audit trail
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    public void reject(RejectedLetter rejected, String by) {
        audit.record(by, AuditedAction.FEED, rejected.getSha256(), rejected.getSha256(), REJECTED);
        String digest = RecordDigest.of(rejected);
        if (!published.isRejected(rejected.getSha256(), digest)) {
            long offset = producer.send(
                    KafkaTopic.LETTERS_REJECTED,
                    rejected.getSha256(),
                    () -> rejections.serialize(KafkaTopic.LETTERS_REJECTED.topicName(), rejected));
            published.rejected(rejected.getSha256(), digest, offset);
        }
    }

    private Outcome outcome(StandingLetter fresh) {
        return published
                .find(fresh.letterId())
                .map(standing -> outcome(standing, fresh))
                .orElse(Outcome.PUBLISHED);
    }

    private static Outcome outcome(StandingLetter standing, StandingLetter fresh) {
        if (standing.rank() == SourceRank.PRIMARY && fresh.rank() == SourceRank.SECONDARY) {
            return Outcome.OUTRANKED;
        }
        return standing.digest().equals(fresh.digest()) ? Outcome.UNCHANGED : Outcome.REPLACED;
    }

    private long send(Letter letter) throws RejectedDocumentException {
        try {
            return producer.send(
                    KafkaTopic.LETTERS,
                    letter.getLetterId(),
                    () -> letters.serialize(KafkaTopic.LETTERS.topicName(), letter));
        } catch (RecordTooLargeException e) {
            throw new RejectedDocumentException(
                    "too-long",
                    "The document's text is too long for a letter (" + e.getMessage()
                            + "). Send one letter at a time.");
        }
    }

    /** One thread at a time decides on a letter: of two that bring the same at once, one publishes it. */
    private Lock lockOf(String letterId) {
        return locks.get(Math.floorMod(letterId.hashCode(), LOCKS));
    }
}
