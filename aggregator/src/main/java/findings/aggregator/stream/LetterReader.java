package findings.aggregator.stream;

import findings.events.ClassifiedLetter;
import findings.events.DeadLetter;
import findings.events.identity.LetterId;
import findings.events.kafka.KafkaTopic;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads letters off the wire. What cannot be read goes to the dead letters, and the next letter goes through. */
final class LetterReader extends ContextualProcessor<String, byte[], String, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(LetterReader.class);

    private final Deserializer<ClassifiedLetter> letters;
    private final String next;

    LetterReader(Deserializer<ClassifiedLetter> letters, String next) {
        this.letters = letters;
        this.next = next;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        ClassifiedLetter letter;
        try {
            letter = read(record);
        } catch (SerializationException | IllegalArgumentException e) {
            bury(record, e.getMessage());
            return;
        }
        context().forward(record.withValue((Object) letter), next);
    }

    private ClassifiedLetter read(Record<String, byte[]> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException("the record has no key; it must be the letter's id");
        }
        LetterId.parse(record.key());
        ClassifiedLetter letter = letters.deserialize(KafkaTopic.CLASSIFIED_LETTERS.topicName(), record.value());
        if (letter != null && !letter.getLetterId().equals(record.key())) {
            throw new IllegalArgumentException(
                    "the record's key is " + record.key() + ", but its letter is " + letter.getLetterId());
        }
        return letter;
    }

    private void bury(Record<String, byte[]> record, String reason) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        LOG.warn("Put {}-{}@{} with the dead letters: {}", place.topic(), place.partition(), place.offset(), reason);
        String key = record.key() == null ? "" : record.key();
        DeadLetter dead = DeadLetter.newBuilder()
                .setTopic(place.topic())
                .setPartition(place.partition())
                .setOffset(place.offset())
                .setValue(record.value() == null ? null : ByteBuffer.wrap(record.value()))
                .setReason(reason)
                .build();
        context().forward(record.withKey(key).withValue((Object) dead), AggregatorTopology.DEAD_LETTERS_SINK);
    }
}
