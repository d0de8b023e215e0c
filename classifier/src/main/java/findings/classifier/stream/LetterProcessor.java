package findings.classifier.stream;

import findings.events.Cause;
import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.identity.SentenceId;
import findings.events.kafka.KafkaTopic;
import findings.service.streams.DeadRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Keeps, for each letter, what was last published; compares, and publishes the new whole and an event for
 * each difference. All of that is one transaction.
 */
final class LetterProcessor implements Processor<String, byte[], String, SpecificRecord> {
    static final String LETTERS_STORE = "letters";
    static final String CORRECTIONS_STORE = "corrections";
    static final String PUBLISHED_STORE = "published";

    private static final Logger LOG = LoggerFactory.getLogger(LetterProcessor.class);

    /** Under which log records name the letter or sentence that they are about. */
    private static final String LOGGED_LETTER = "letter";

    /** Sorts behind every character of an id, so that {@code letter-id.} to {@code letter-id./} holds its sentences. */
    private static final String AFTER_IDS = "~";

    private final BoundedClassification classification;
    private final Serde<Letter> letterSerde;
    private final Serde<Correction> correctionSerde;
    private final LostState lostState;
    private boolean whole;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, Letter> letters;
    private KeyValueStore<String, Correction> corrections;
    private KeyValueStore<String, ClassifiedLetter> published;

    LetterProcessor(
            BoundedClassification classification,
            Serde<Letter> letterSerde,
            Serde<Correction> correctionSerde,
            LostState lostState) {
        this.classification = classification;
        this.letterSerde = letterSerde;
        this.correctionSerde = correctionSerde;
        this.lostState = lostState;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        letters = context.getStateStore(LETTERS_STORE);
        corrections = context.getStateStore(CORRECTIONS_STORE);
        published = context.getStateStore(PUBLISHED_STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try (MDC.MDCCloseable logged = MDC.putCloseable(LOGGED_LETTER, record.key())) {
            processLogged(record);
        }
    }

    private void processLogged(Record<String, byte[]> record) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        boolean correction = place.topic().equals(KafkaTopic.CORRECTIONS.topicName());
        // With the first record, not before: what is written to the stores needs a commit, which records bring about.
        if (!whole) {
            lostState.learn(context.taskId().partition(), letters, corrections, published);
            whole = true;
        }
        if (lostState.isOutdated(
                correction ? KafkaTopic.CORRECTIONS : KafkaTopic.LETTERS, record.key(), place.offset())) {
            return;
        }
        try {
            if (correction) {
                correct(record);
            } else {
                replace(record);
            }
        } catch (KafkaException e) {
            // the broker or a store is in trouble, which says nothing of the record
            throw e;
        } catch (UnprocessableRecordException e) {
            bury(record, place, e.getMessage());
        } catch (RuntimeException e) {
            LOG.debug("{}-{} offset {} failed", place.topic(), place.partition(), place.offset(), e);
            bury(record, place, "its processing failed: " + e);
        }
    }

    /**
     * A letter came, came again, or is withdrawn (null). All is worked out before anything is stored, so that a record
     * that cannot be processed changes nothing.
     */
    private void replace(Record<String, byte[]> record) throws UnprocessableRecordException {
        String id = record.key();
        Letter now = decode(letterSerde, KafkaTopic.LETTERS, record.value());
        if (id == null || now != null && !id.equals(now.getLetterId())) {
            throw new UnprocessableRecordException("its key is not the id of the letter that it holds", null);
        }
        Letter before = letters.get(id);
        SameVisit visit = SameVisit.of(id, now, letters);
        List<Publication> publications = new ArrayList<>();
        plan(id, now == null || visit.standsBehind(now) ? null : classify(now), cause(before, now), publications);
        for (Letter affected : visit.secondariesOf(before, now)) {
            boolean hidden = visit.standsBehind(affected);
            plan(
                    affected.getLetterId(),
                    hidden ? null : classify(affected),
                    hidden ? Cause.SUPERSEDED : Cause.NEW_LETTER,
                    publications);
        }
        if (now == null) {
            letters.delete(id);
        } else {
            letters.put(id, now);
        }
        publications.forEach(publication -> publish(publication, record.timestamp()));
    }

    /** What changes in a letter that stays the same, under the same model, comes of corrections learned meanwhile. */
    private static Cause cause(Letter before, Letter now) {
        if (now == null) {
            return Cause.WITHDRAWN_LETTER;
        }
        if (before == null) {
            return Cause.NEW_LETTER;
        }
        return before.equals(now) ? Cause.CORRECTION : Cause.CORRECTED_LETTER;
    }

    /** A person's label came, changed, or is taken back (null). */
    private void correct(Record<String, byte[]> record) throws UnprocessableRecordException {
        Correction correction = decode(correctionSerde, KafkaTopic.CORRECTIONS, record.value());
        String letterId;
        try {
            letterId = SentenceId.letterOf(String.valueOf(record.key()));
        } catch (IllegalArgumentException e) {
            throw new UnprocessableRecordException(e.getMessage(), e);
        }
        if (correction != null && !record.key().equals(correction.getSentenceId())) {
            throw new UnprocessableRecordException("its key is not the id of the sentence that it corrects", null);
        }
        Letter letter = letters.get(letterId);
        List<Publication> publications = new ArrayList<>();
        if (letter != null && !SameVisit.of(letterId, letter, letters).standsBehind(letter)) {
            Map<String, Correction> ofLetter = correctionsOf(letterId);
            ofLetter.put(record.key(), correction);
            ofLetter.values().removeIf(Objects::isNull);
            plan(letterId, classification.classify(letter, ofLetter.values()), Cause.CORRECTION, publications);
        }
        if (correction == null) {
            corrections.delete(record.key());
        } else {
            corrections.put(record.key(), correction);
        }
        publications.forEach(publication -> publish(publication, record.timestamp()));
    }

    private Map<String, Correction> correctionsOf(String letterId) {
        Map<String, Correction> ofLetter = new TreeMap<>();
        String prefix = letterId + ".";
        try (KeyValueIterator<String, Correction> range = corrections.range(prefix, prefix + AFTER_IDS)) {
            range.forEachRemaining(entry -> ofLetter.put(entry.key, entry.value));
        }
        return ofLetter;
    }

    /**
     * Where another model labelled what was published, the letter as it was is labelled anew first: what comes of the
     * newer model is told as such, and not as come of a correction.
     */
    private void plan(String letterId, ClassifiedLetter now, Cause cause, List<Publication> publications)
            throws UnprocessableRecordException {
        ClassifiedLetter before = published.get(letterId);
        Letter letter = letters.get(letterId);
        if (before != null
                && now != null
                && letter != null
                && !before.getModelVersion().equals(now.getModelVersion())) {
            ClassifiedLetter relabelled = classify(letter);
            publications.add(Publication.between(before, relabelled, Cause.NEWER_MODEL));
            before = relabelled;
        }
        if (!Objects.equals(before, now)) {
            publications.add(Publication.between(before, now, cause));
        }
    }

    private void publish(Publication publication, long timestamp) {
        String letterId = publication.letterId();
        ClassifiedLetter whole = publication.wholeOrNull();
        if (whole == null) {
            published.delete(letterId);
        } else {
            published.put(letterId, whole);
        }
        context.forward(new Record<>(letterId, whole, timestamp), KafkaTopic.CLASSIFIED_LETTERS.topicName());
        for (FindingEvent event : publication.events()) {
            context.forward(new Record<>(event.getCouncilId(), event, timestamp), KafkaTopic.FINDINGS.topicName());
            FindingMeters.count(event);
        }
        LOG.info(
                "letter {}: {}, {} finding events",
                letterId,
                publication.cause(),
                publication.events().size());
    }

    private ClassifiedLetter classify(Letter letter) throws UnprocessableRecordException {
        return classification.classify(
                letter, correctionsOf(letter.getLetterId()).values());
    }

    private static <T> T decode(Serde<T> serde, KafkaTopic topic, byte[] value) throws UnprocessableRecordException {
        try {
            return value == null ? null : serde.deserializer().deserialize(topic.topicName(), value);
        } catch (SerializationException e) {
            throw new UnprocessableRecordException(e.getMessage(), e);
        }
    }

    private void bury(Record<String, byte[]> record, RecordMetadata place, String reason) {
        context.forward(
                DeadRecords.of(record, place, reason, context.currentSystemTimeMs()),
                KafkaTopic.named(place.topic())
                        .flatMap(KafkaTopic::deadLetters)
                        .orElseThrow()
                        .topicName());
    }
}
