package findings.aggregator.stream;

import findings.events.ClassifiedLetter;
import findings.events.identity.LetterId;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads letters off the wire. */
public final class LetterReader {
    private final Deserializer<ClassifiedLetter> letters;

    /**
     * A reader.
     *
     * @param schemas where other writers' schemas are found
     */
    public LetterReader(SchemaDirectory schemas) {
        this.letters = new AvroSerde<>(ClassifiedLetter.class, schemas).deserializer();
    }

    /**
     * Reads a letter.
     *
     * @param keyOrNull the record's key
     * @param valueOrNull the record's value; null where it withdraws the letter
     * @return the letter, or empty where it is withdrawn
     * @throws IllegalArgumentException where it is none, or that of another key; its message says why
     */
    public Optional<ClassifiedLetter> read(String keyOrNull, byte[] valueOrNull) {
        if (keyOrNull == null) {
            throw new IllegalArgumentException("the record has no key; it must be the letter's id");
        }
        LetterId.parse(keyOrNull);
        ClassifiedLetter letter = decode(valueOrNull);
        if (letter != null && !letter.getLetterId().equals(keyOrNull)) {
            throw new IllegalArgumentException(
                    "the record's key is " + keyOrNull + ", but its letter is " + letter.getLetterId());
        }
        return Optional.ofNullable(letter);
    }

    private ClassifiedLetter decode(byte[] valueOrNull) {
        try {
            return letters.deserialize(KafkaTopic.CLASSIFIED_LETTERS.topicName(), valueOrNull);
        } catch (SerializationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
