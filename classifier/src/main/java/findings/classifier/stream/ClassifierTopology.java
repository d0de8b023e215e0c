package findings.classifier.stream;

import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS;
import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS_DEAD_LETTERS;
import static findings.events.kafka.KafkaTopic.CORRECTIONS;
import static findings.events.kafka.KafkaTopic.CORRECTIONS_DEAD_LETTERS;
import static findings.events.kafka.KafkaTopic.FINDINGS;
import static findings.events.kafka.KafkaTopic.LETTERS;
import static findings.events.kafka.KafkaTopic.LETTERS_DEAD_LETTERS;

import findings.classifier.letter.LetterClassification;
import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.DeadLetter;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The classifier's flow, as DESIGN's table of topics draws it:
 *
 * <pre>
 * letters ------> classify-letters --> classified-letters
 * corrections --/        |  |      \-> findings
 *                        |  + published (by letter id)
 *                        |  |
 *                        |  v
 * classified-letters-    |  put-letters-back --> classified-letters
 * dead-letters ----------|--^
 *                        v
 *             letters- and corrections-dead-letters
 * </pre>
 */
public final class ClassifierTopology {
    static final String CLASSIFY = "classify-letters";
    private static final String PUT_BACK = "put-letters-back";

    private final LetterClassification classification;
    private final SchemaDirectory schemas;
    private final StandingRecords standing;

    /**
     * A topology that is not built yet.
     *
     * @param classification labels the letters
     * @param schemas where writers' schemas are
     * @param standing what stands on the topics, for a task that lost its state
     */
    public ClassifierTopology(LetterClassification classification, SchemaDirectory schemas, StandingRecords standing) {
        this.classification = classification;
        this.schemas = schemas;
        this.standing = standing;
    }

    /**
     * Adds the flow to a topology.
     *
     * @param topology an empty topology
     * @return the same topology
     */
    public Topology addTo(Topology topology) {
        addSource(topology, LETTERS);
        addSource(topology, CORRECTIONS);
        addSource(topology, CLASSIFIED_LETTERS_DEAD_LETTERS);
        topology.addProcessor(
                CLASSIFY,
                () -> new LetterProcessor(
                        new BoundedClassification(classification, serde(ClassifiedLetter.class)),
                        serde(Letter.class),
                        serde(Correction.class),
                        lostState()),
                LETTERS.topicName(),
                CORRECTIONS.topicName());
        topology.addProcessor(
                PUT_BACK,
                () -> new OverwrittenLetters(serde(DeadLetter.class), serde(ClassifiedLetter.class)),
                CLASSIFIED_LETTERS_DEAD_LETTERS.topicName());
        topology.addStateStore(store(LetterProcessor.LETTERS_STORE, Letter.class), CLASSIFY);
        topology.addStateStore(store(LetterProcessor.CORRECTIONS_STORE, Correction.class), CLASSIFY);
        topology.addStateStore(store(LetterProcessor.PUBLISHED_STORE, ClassifiedLetter.class), CLASSIFY, PUT_BACK);
        addSink(topology, CLASSIFIED_LETTERS, ClassifiedLetter.class, CLASSIFY, PUT_BACK);
        addSink(topology, FINDINGS, FindingEvent.class, CLASSIFY);
        addSink(topology, LETTERS_DEAD_LETTERS, DeadLetter.class, CLASSIFY);
        addSink(topology, CORRECTIONS_DEAD_LETTERS, DeadLetter.class, CLASSIFY);
        return topology;
    }

    private LostState lostState() {
        return new LostState(standing, serde(Letter.class), serde(Correction.class), serde(ClassifiedLetter.class));
    }

    /** Values are decoded in the processor, which knows where to put those that cannot be. */
    private static void addSource(Topology topology, KafkaTopic topic) {
        topology.addSource(topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer(), topic.topicName());
    }

    private <T extends SpecificRecord> void addSink(
            Topology topology, KafkaTopic topic, Class<T> type, String... from) {
        StreamPartitioner<String, T> byCouncil =
                (name, key, value, partitions) -> Optional.of(Set.of(CouncilPartitioner.partition(key, partitions)));
        topology.addSink(
                topic.topicName(),
                topic.topicName(),
                new StringSerializer(),
                serde(type).serializer(),
                byCouncil,
                from);
    }

    private <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde(type));
    }

    private <T extends SpecificRecord> AvroSerde<T> serde(Class<T> type) {
        return new AvroSerde<>(type, schemas);
    }
}
