package findings.aggregator.table;

import findings.aggregator.stream.LetterReader;
import findings.events.ClassifiedLetter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps, beside each letter, its facts: the same record without its sentences, some hundred bytes instead of some
 * hundred thousand. So what asks for dates and judgements reads no whole letter.
 */
final class LetterFacts {
    /** Before a letter's id; no council's id begins with it. */
    private static final String FACTS_OF = "facts/";

    private static final Logger LOG = LoggerFactory.getLogger(LetterFacts.class);

    private final LetterReader letters;
    private final Serializer<ClassifiedLetter> facts;

    LetterFacts(SchemaDirectory schemas) {
        letters = new LetterReader(schemas);
        // Facts never leave this process, so nobody else has to find the schema that they are written with.
        facts = new AvroSerde<>(ClassifiedLetter.class, SchemaDirectory.inMemory()).serializer();
    }

    /** What the keys of the facts of a council's letters begin with. */
    static String keysOf(String councilId) {
        return FACTS_OF + councilId + ".";
    }

    /**
     * Puts a letter and its facts into a table; takes both out where it is withdrawn. A letter that stands stays where
     * somebody wrote over it what is no letter of this key: the classifier puts it on its topic again.
     */
    void put(KeyValueStore<String, byte[]> table, String letterId, byte[] letterOrNull) {
        byte[] factsOrNull;
        try {
            factsOrNull = letters.read(letterId, letterOrNull).map(this::of).orElse(null);
        } catch (IllegalArgumentException e) {
            if (table.get(letterId) != null) {
                LOG.warn("Letter {} stays as it was: {}", letterId, e.getMessage());
                return;
            }
            // It stands for its facts itself: whoever asks for them is told that it cannot be read.
            factsOrNull = letterOrNull;
        } catch (RetriableException e) {
            LOG.debug("Letter {} cannot be read now", letterId, e);
            factsOrNull = letterOrNull;
        }
        table.put(letterId, letterOrNull);
        table.put(FACTS_OF + letterId, factsOrNull);
    }

    private byte[] of(ClassifiedLetter letter) {
        return facts.serialize(
                KafkaTopic.CLASSIFIED_LETTERS.topicName(),
                ClassifiedLetter.newBuilder(letter).setSentences(List.of()).build());
    }
}
