package findings.aggregator.table;

import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topic of {@link TablesTopology} as it was last committed: the latest record of each key. Every method throws
 * {@link TablesNotReadyException} while it is being read.
 *
 * @param <T> the records
 */
public final class CommittedTable<T extends SpecificRecord> {
    private static final Logger LOG = LoggerFactory.getLogger(CommittedTable.class);

    private final Supplier<Optional<KafkaStreams>> streams;
    private final KafkaTopic topic;
    private final Deserializer<T> type;

    /**
     * A table of a running topology.
     *
     * @param streams what runs {@link TablesTopology}; empty before it is started
     * @param topic the topic
     * @param type the generated class of its records
     * @param schemas where other writers' schemas are found
     */
    public CommittedTable(
            Supplier<Optional<KafkaStreams>> streams, KafkaTopic topic, Class<T> type, SchemaDirectory schemas) {
        this.streams = streams;
        this.topic = topic;
        this.type = new AvroSerde<>(type, schemas).deserializer();
    }

    /**
     * A record.
     *
     * @param key its key
     * @return the record, or empty where there is none of that key
     */
    public Optional<T> get(String key) {
        return read(key, table().get(key));
    }

    /**
     * All records.
     *
     * @return the records, in the order of their keys
     */
    public List<T> all() {
        return read(table().all());
    }

    /** The records whose keys begin with a prefix, in the order of their keys. */
    List<T> startingWith(String prefix) {
        return read(table().prefixScan(prefix, new StringSerializer()));
    }

    private List<T> read(KeyValueIterator<String, byte[]> entries) {
        List<T> found = new ArrayList<>();
        try (entries) {
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                read(entry.key, entry.value).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<T> read(String key, byte[] value) {
        try {
            return Optional.ofNullable(type.deserialize(topic.topicName(), value));
        } catch (SerializationException e) {
            LOG.warn("Left {} out of an answer: {}", key, e.getMessage());
            return Optional.empty();
        }
    }

    private ReadOnlyKeyValueStore<String, byte[]> table() {
        try {
            return streams.get()
                    .orElseThrow(() -> new StreamsNotStartedException("not started"))
                    .store(StoreQueryParameters.fromNameAndType(
                            TablesTopology.tableOf(topic), QueryableStoreTypes.keyValueStore()));
        } catch (InvalidStateStoreException e) {
            throw new TablesNotReadyException(e);
        }
    }
}
