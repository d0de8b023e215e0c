package findings.aggregator.table;

import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The topics that queries are answered from, each whole in a table of every instance. Values
 * stay as they stand on the topic: what cannot be read harms none but the query for it. Letters' facts stand apart.
 */
public final class TablesTopology {
    /** The name under which an instance keeps its tables. */
    public static final String APPLICATION_ID = "findings-queries";

    private static final List<KafkaTopic> TOPICS = List.of(
            KafkaTopic.CLASSIFIED_LETTERS,
            KafkaTopic.COUNCIL_TRENDS,
            KafkaTopic.CORRECTIONS,
            KafkaTopic.SUBSCRIPTIONS,
            KafkaTopic.SUBSCRIPTION_PROGRESS);

    /** Those that are made of what came in; how long that takes is measured. */
    private static final Set<KafkaTopic> MADE = Set.of(KafkaTopic.CLASSIFIED_LETTERS, KafkaTopic.COUNCIL_TRENDS);

    private TablesTopology() {}

    /**
     * Adds the tables.
     *
     * @param topology the topology to add to
     * @param schemas where other writers' schemas are found
     * @return the same topology
     */
    public static Topology addTo(Topology topology, SchemaDirectory schemas) {
        LetterFacts facts = new LetterFacts(schemas);
        TOPICS.forEach(topic ->
                addTable(topology, topic, topic == KafkaTopic.CLASSIFIED_LETTERS ? facts::put : KeyValueStore::put));
        return topology;
    }

    static String tableOf(KafkaTopic topic) {
        return topic.topicName() + "-table";
    }

    private static void addTable(Topology topology, KafkaTopic topic, Entry entry) {
        String table = tableOf(topic);
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(table), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                topic.topicName(),
                Serdes.String().deserializer(),
                Serdes.ByteArray().deserializer(),
                topic.topicName(),
                "keep-" + table,
                () -> new Keep(table, topic, entry));
    }

    /** How a record is put into its table; a value that is null takes it out. */
    @FunctionalInterface
    private interface Entry {
        void put(KeyValueStore<String, byte[]> table, String key, byte[] valueOrNull);
    }

    /** Puts each record into its table; a record without a value takes it out. */
    private static final class Keep extends ContextualProcessor<String, byte[], Void, Void> {
        private final String table;
        private final Entry entry;
        private final LongConsumer seen;
        private KeyValueStore<String, byte[]> store;

        Keep(String table, KafkaTopic topic, Entry entry) {
            this.table = table;
            this.entry = entry;
            this.seen = MADE.contains(topic) ? new LatencyMeter(topic)::seen : timestamp -> {};
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            super.init(context);
            store = context.getStateStore(table);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            if (record.key() != null) {
                entry.put(store, record.key(), record.value());
                seen.accept(record.timestamp());
            }
        }
    }
}
