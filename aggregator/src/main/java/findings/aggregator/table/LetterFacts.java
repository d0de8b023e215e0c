package findings.aggregator.table;

import findings.events.ClassifiedLetter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps, beside each letter, its facts: the same record without its sentences, some hundred bytes instead of some
 * hundred thousand. So what asks for dates and judgements reads no whole letter.
 */
final class LetterFacts {
    /** Before a letter's id; no council's id begins with it. */
    private static final String FACTS_OF = "facts/";

    private final Deserializer<ClassifiedLetter> letters;
    private final Serializer<ClassifiedLetter> facts;

    LetterFacts(SchemaDirectory schemas) {
        letters = new AvroSerde<>(ClassifiedLetter.class, schemas).deserializer();
        // Facts never leave this process, so nobody else has to find the schema that they are written with.
        facts = new AvroSerde<>(ClassifiedLetter.class, SchemaDirectory.inMemory()).serializer();
    }

    /** What the keys of the facts of a council's letters begin with. */
    static String keysOf(String councilId) {
        return FACTS_OF + councilId + ".";
    }

    /** Puts a letter and its facts into a table; takes both out where it is withdrawn. */
    void put(KeyValueStore<String, byte[]> table, String letterId, byte[] letterOrNull) {
        table.put(letterId, letterOrNull);
        table.put(FACTS_OF + letterId, letterOrNull == null ? null : of(letterOrNull));
    }

    /** A letter that cannot be read, or not now, stands for its facts itself: whoever asks for them is told so then. */
    private byte[] of(byte[] letter) {
        String topic = KafkaTopic.CLASSIFIED_LETTERS.topicName();
        try {
            ClassifiedLetter whole = letters.deserialize(topic, letter);
            return facts.serialize(
                    topic,
                    ClassifiedLetter.newBuilder(whole).setSentences(List.of()).build());
        } catch (KafkaException e) {
            return letter;
        }
    }
}
