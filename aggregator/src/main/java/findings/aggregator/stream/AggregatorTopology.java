package findings.aggregator.stream;

import findings.events.CouncilTrend;
import findings.events.DeadLetter;
import findings.events.TrendChange;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import findings.events.kafka.StreamsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Classified letters in, trend tables out.
 *
 * <pre>
 * classified-letters -> count letters -> council-trends
 *                          |   |   \--> trend-changes
 *                          |   + counted letters (by letter id)
 *                          v   + trends (by trend id)
 *            classified-letters-dead-letters
 * </pre>
 */
public final class AggregatorTopology {
    /** The topology's name on the cluster. */
    public static final String APPLICATION_ID = StreamsSettings.AGGREGATOR;

    static final String COUNTED_STORE = "counted-letters";
    static final String TRENDS_STORE = "trends";

    private static final String LETTERS = "classified-letters";
    private static final String COUNTER = "count-letters";
    static final String TRENDS_SINK = "council-trends";
    static final String CHANGES_SINK = "trend-changes";
    static final String DEAD_LETTERS_SINK = "dead-letters";

    private AggregatorTopology() {}

    /**
     * Adds the sources, processors, stores and sinks.
     *
     * @param topology the topology to add to
     * @param schemas where this writer's schemas are put, and other writers' are found
     * @param standing what stands on the topics, for a task that lost its state
     * @return the same topology
     */
    public static Topology addTo(Topology topology, SchemaDirectory schemas, StandingRecords standing) {
        Serde<CouncilTrend> published = new AvroSerde<>(CouncilTrend.class, schemas);
        return topology.addSource(
                        LETTERS,
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        KafkaTopic.CLASSIFIED_LETTERS.topicName())
                .addProcessor(
                        COUNTER,
                        () -> new LetterCounter(
                                new LetterReader(schemas), new LostTables(standing, published.deserializer())),
                        LETTERS)
                .addStateStore(counted(), COUNTER)
                .addStateStore(trends(schemas), COUNTER)
                .addSink(
                        TRENDS_SINK,
                        KafkaTopic.COUNCIL_TRENDS.topicName(),
                        Serdes.String().serializer(),
                        serializer(CouncilTrend.class, schemas),
                        byCouncil(),
                        COUNTER)
                .addSink(
                        CHANGES_SINK,
                        KafkaTopic.TREND_CHANGES.topicName(),
                        Serdes.String().serializer(),
                        serializer(TrendChange.class, schemas),
                        byCouncil(),
                        COUNTER)
                .addSink(
                        DEAD_LETTERS_SINK,
                        KafkaTopic.CLASSIFIED_LETTERS_DEAD_LETTERS.topicName(),
                        Serdes.String().serializer(),
                        serializer(DeadLetter.class, schemas),
                        byCouncil(),
                        COUNTER);
    }

    private static StoreBuilder<KeyValueStore<String, List<String>>> counted() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(COUNTED_STORE), Serdes.String(), themesAndTopics());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Serdes.ListSerde takes a raw class
    private static Serde<List<String>> themesAndTopics() {
        return Serdes.ListSerde((Class) ArrayList.class, Serdes.String());
    }

    private static StoreBuilder<KeyValueStore<String, CouncilTrend>> trends(SchemaDirectory schemas) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(TRENDS_STORE),
                Serdes.String(),
                new AvroSerde<>(CouncilTrend.class, schemas));
    }

    private static <T extends SpecificRecord> Serializer<T> serializer(Class<T> type, SchemaDirectory schemas) {
        return new AvroSerde<>(type, schemas).serializer();
    }

    private static <V> StreamPartitioner<String, V> byCouncil() {
        return (topic, key, value, partitions) -> Optional.of(Set.of(CouncilPartitioner.partition(key, partitions)));
    }
}
