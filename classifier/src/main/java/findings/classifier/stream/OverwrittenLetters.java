package findings.classifier.stream;

import findings.events.ClassifiedLetter;
import findings.events.DeadLetter;
import findings.events.kafka.KafkaTopic;
import io.micrometer.core.instrument.Metrics;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a published letter on {@code classified-letters} again where somebody wrote over it what nobody can read: the
 * aggregator says so on {@code classified-letters-dead-letters}. Otherwise the topic would forget the letter once it is
 * compacted, and with it whoever reads the topic anew.
 */
final class OverwrittenLetters extends ContextualProcessor<String, byte[], String, SpecificRecord> {
    private static final Logger LOG = LoggerFactory.getLogger(OverwrittenLetters.class);

    private final Serde<DeadLetter> deadSerde;
    private final Serde<ClassifiedLetter> publishedSerde;
    private KeyValueStore<String, ClassifiedLetter> published;

    OverwrittenLetters(Serde<DeadLetter> deadSerde, Serde<ClassifiedLetter> publishedSerde) {
        this.deadSerde = deadSerde;
        this.publishedSerde = publishedSerde;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        published = context.getStateStore(LetterProcessor.PUBLISHED_STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        ClassifiedLetter standing = record.key() == null ? null : published.get(record.key());
        if (standing != null && wasOverwritten(standing, record)) {
            LOG.warn("letter {} was written over by what cannot be read, and is put on its topic again", record.key());
            Metrics.counter("findings.letters.put.back").increment();
            context()
                    .forward(
                            new Record<>(record.key(), (SpecificRecord) standing, record.timestamp()),
                            KafkaTopic.CLASSIFIED_LETTERS.topicName());
        }
    }

    /** The letter itself, which could be read and not be processed, does not become better by being put again. */
    private boolean wasOverwritten(ClassifiedLetter standing, Record<String, byte[]> record) {
        try {
            DeadLetter dead = deadSerde
                    .deserializer()
                    .deserialize(KafkaTopic.CLASSIFIED_LETTERS_DEAD_LETTERS.topicName(), record.value());
            return dead != null
                    && dead.getFedInAgainAt().isEmpty()
                    && !dead.getValue().map(value -> holds(standing, value)).orElse(false);
        } catch (SerializationException e) {
            LOG.debug("no dead letter of {}", record.key(), e);
            return false;
        }
    }

    private boolean holds(ClassifiedLetter standing, ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        try {
            return standing.equals(
                    publishedSerde.deserializer().deserialize(KafkaTopic.CLASSIFIED_LETTERS.topicName(), bytes));
        } catch (SerializationException e) {
            return false;
        }
    }
}
