package findings.classifier.stream;

import findings.classifier.letter.FindingDifference;
import findings.classifier.letter.LetterClassification;
import findings.events.Cause;
import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.DeadLetter;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.identity.SentenceId;
import findings.events.kafka.KafkaTopic;
import io.micrometer.core.instrument.Metrics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
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

    private final LetterClassification classification;
    private final Serde<Letter> letterSerde;
    private final Serde<Correction> correctionSerde;
    private final LostState lostState;
    private boolean whole;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, Letter> letters;
    private KeyValueStore<String, Correction> corrections;
    private KeyValueStore<String, ClassifiedLetter> published;

    LetterProcessor(
            LetterClassification classification,
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
        } catch (UnprocessableRecordException e) {
            bury(record, place.topic(), e);
        }
    }

    /** A letter came, came again, or is withdrawn (null). */
    private void replace(Record<String, byte[]> record) throws UnprocessableRecordException {
        String id = record.key();
        Letter now = decode(letterSerde, KafkaTopic.LETTERS, record.value());
        if (id == null || now != null && !id.equals(now.getLetterId())) {
            throw new UnprocessableRecordException("its key is not the id of the letter that it holds", null);
        }
        Letter before = letters.get(id);
        // Labelled before anything is stored, so that a letter that cannot be labelled changes nothing.
        ClassifiedLetter classified = now == null || standsBehind(now) ? null : classify(now);
        if (now == null) {
            letters.delete(id);
        } else {
            letters.put(id, now);
        }
        publish(id, classified, cause(before, now), record.timestamp());
        for (Letter affected : secondaryOfSameVisit(before, now)) {
            boolean hidden = standsBehind(affected);
            publish(
                    affected.getLetterId(),
                    hidden ? null : classify(affected),
                    hidden ? Cause.SUPERSEDED : Cause.NEW_LETTER,
                    record.timestamp());
        }
    }

    private static Cause cause(Letter before, Letter now) {
        if (now == null) {
            return Cause.WITHDRAWN_LETTER;
        }
        if (before == null) {
            return Cause.NEW_LETTER;
        }
        return before.equals(now) ? Cause.NEWER_MODEL : Cause.CORRECTED_LETTER;
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
        if (correction == null) {
            corrections.delete(record.key());
        } else {
            corrections.put(record.key(), correction);
        }
        Letter letter = letters.get(letterId);
        if (letter != null && !standsBehind(letter)) {
            publish(letterId, classify(letter), Cause.CORRECTION, record.timestamp());
        }
    }

    private void publish(String letterId, ClassifiedLetter now, Cause cause, long timestamp) {
        ClassifiedLetter before = published.get(letterId);
        if (Objects.equals(before, now)) {
            return;
        }
        List<FindingEvent> events = FindingDifference.between(before, now, cause);
        if (now == null) {
            published.delete(letterId);
        } else {
            published.put(letterId, now);
        }
        context.forward(new Record<>(letterId, now, timestamp), KafkaTopic.CLASSIFIED_LETTERS.topicName());
        for (FindingEvent event : events) {
            context.forward(new Record<>(event.getCouncilId(), event, timestamp), KafkaTopic.FINDINGS.topicName());
            FindingMeters.count(event);
        }
        LOG.info("letter {}: {}, {} finding events", letterId, cause, events.size());
    }

    private ClassifiedLetter classify(Letter letter) throws UnprocessableRecordException {
        List<Correction> ofLetter = new ArrayList<>();
        String prefix = letter.getLetterId() + ".";
        try (KeyValueIterator<String, Correction> range = corrections.range(prefix, prefix + AFTER_IDS)) {
            range.forEachRemaining(entry -> ofLetter.add(entry.value));
        }
        try {
            return classification.classify(letter, ofLetter);
        } catch (RuntimeException e) {
            throw new UnprocessableRecordException("letter " + letter.getLetterId() + " cannot be classified: " + e, e);
        }
    }

    /** Whether a secondary source stands behind the inspectorate's own letter on the same visit. */
    private boolean standsBehind(Letter letter) {
        return ofSameKind(letter).stream().anyMatch(other -> Supersession.supersedes(other, letter));
    }

    private List<Letter> secondaryOfSameVisit(Letter before, Letter now) {
        List<Letter> affected = new ArrayList<>();
        for (Letter primary : new Letter[] {before, now}) {
            if (primary != null) {
                ofSameKind(primary).stream()
                        .filter(other -> Supersession.supersedes(primary, other) && !affected.contains(other))
                        .forEach(affected::add);
            }
        }
        return affected;
    }

    private List<Letter> ofSameKind(Letter letter) {
        List<Letter> found = new ArrayList<>();
        String[] bounds = Supersession.rangeOfKind(letter);
        try (KeyValueIterator<String, Letter> range = letters.range(bounds[0], bounds[1])) {
            range.forEachRemaining((KeyValue<String, Letter> entry) -> found.add(entry.value));
        }
        return found;
    }

    private static <T> T decode(Serde<T> serde, KafkaTopic topic, byte[] value) throws UnprocessableRecordException {
        try {
            return value == null ? null : serde.deserializer().deserialize(topic.topicName(), value);
        } catch (SerializationException e) {
            throw new UnprocessableRecordException(e.getMessage(), e);
        }
    }

    private void bury(Record<String, byte[]> record, String topic, UnprocessableRecordException reason) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        LOG.error(
                "{}-{} offset {} goes to the dead letters: {}",
                topic,
                place.partition(),
                place.offset(),
                reason.getMessage());
        Metrics.counter("findings.dead.letters", "topic", topic).increment();
        DeadLetter dead = DeadLetter.newBuilder()
                .setTopic(topic)
                .setPartition(place.partition())
                .setOffset(place.offset())
                .setValue(record.value() == null ? null : ByteBuffer.wrap(record.value()))
                .setReason(reason.getMessage())
                .build();
        context.forward(new Record<>(String.valueOf(record.key()), dead, record.timestamp()), topic + "-dead-letters");
    }
}
