package findings.classifier.stream;

import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.Letter;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.StandingRecords;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the stores of a task whole again that lost them with their changelogs: what it published stands on {@code
 * classified-letters}, what it published it from on {@code letters} and {@code corrections}. So letters that it reads
 * again, from the beginning or not, make events only where they differ from what was published.
 *
 * <p>Which records are older than what was learned is known to this process only. Where it ends before it has read them
 * again, the next one publishes old versions of corrected letters anew, and then their latest.
 */
final class LostState {
    private static final Logger LOG = LoggerFactory.getLogger(LostState.class);

    private final StandingRecords topics;
    private final Serde<Letter> letterSerde;
    private final Serde<Correction> correctionSerde;
    private final Serde<ClassifiedLetter> publishedSerde;
    private final Map<KafkaTopic, Map<String, Long>> learned = new EnumMap<>(KafkaTopic.class);

    LostState(
            StandingRecords topics,
            Serde<Letter> letterSerde,
            Serde<Correction> correctionSerde,
            Serde<ClassifiedLetter> publishedSerde) {
        this.topics = topics;
        this.letterSerde = letterSerde;
        this.correctionSerde = correctionSerde;
        this.publishedSerde = publishedSerde;
    }

    /** Fills a task's stores where they are all empty. Where nothing was ever published, they stay so. */
    void learn(
            int partition,
            KeyValueStore<String, Letter> letters,
            KeyValueStore<String, Correction> corrections,
            KeyValueStore<String, ClassifiedLetter> published) {
        if (!isEmpty(letters) || !isEmpty(corrections) || !isEmpty(published)) {
            return;
        }
        learn(KafkaTopic.CLASSIFIED_LETTERS, partition, publishedSerde, ClassifiedLetter::getLetterId, published);
        if (isEmpty(published)) {
            return;
        }
        learn(KafkaTopic.LETTERS, partition, letterSerde, Letter::getLetterId, letters);
        learn(KafkaTopic.CORRECTIONS, partition, correctionSerde, Correction::getSentenceId, corrections);
        LOG.info(
                "the state of partition {} was lost; learned from the topics what was published of {} letters",
                partition,
                learned.get(KafkaTopic.CLASSIFIED_LETTERS).size());
    }

    /** Whether a later record of the same key was learned already. */
    boolean isOutdated(KafkaTopic topic, String key, long offset) {
        Map<String, Long> offsets = learned.get(topic);
        return offsets != null && offsets.getOrDefault(key, offset) > offset;
    }

    /** What cannot be read is left to be read again in the flow, which knows where to put it. */
    private <T extends SpecificRecord> void learn(
            KafkaTopic topic, int partition, Serde<T> serde, Function<T, String> id, KeyValueStore<String, T> store) {
        Map<String, Long> offsets = new HashMap<>();
        topics.read(topic, partition, entry -> {
            try {
                T value = serde.deserializer().deserialize(entry.topic(), entry.value());
                if (entry.key() != null && (value == null || entry.key().equals(id.apply(value)))) {
                    store.put(entry.key(), value);
                    offsets.put(entry.key(), entry.offset());
                }
            } catch (SerializationException e) {
                LOG.debug("passed over offset {} of {}-{}", entry.offset(), entry.topic(), partition, e);
            }
        });
        learned.put(topic, offsets);
    }

    private static boolean isEmpty(KeyValueStore<String, ?> store) {
        try (KeyValueIterator<String, ?> entries = store.all()) {
            return !entries.hasNext();
        }
    }
}
