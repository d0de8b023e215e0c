package findings.aggregator.table;

import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.CouncilTrend;
import findings.events.identity.TrendId;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

/** The tables of {@link TablesTopology}. */
public final class StreamsTables implements Tables {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsTables.class);

    private final Supplier<Optional<KafkaStreams>> streams;
    private final Deserializer<ClassifiedLetter> letters;
    private final Deserializer<CouncilTrend> trends;
    private final Deserializer<Correction> corrections;

    /**
     * Tables of a running topology.
     *
     * @param streams what runs {@link TablesTopology}; empty before it is started
     * @param schemas where other writers' schemas are found
     */
    public StreamsTables(Supplier<Optional<KafkaStreams>> streams, SchemaDirectory schemas) {
        this.streams = streams;
        this.letters = new AvroSerde<>(ClassifiedLetter.class, schemas).deserializer();
        this.trends = new AvroSerde<>(CouncilTrend.class, schemas).deserializer();
        this.corrections = new AvroSerde<>(Correction.class, schemas).deserializer();
    }

    @Override
    public Optional<ClassifiedLetter> letter(String letterId) {
        byte[] value = table(TablesTopology.LETTERS_TABLE).get(letterId);
        return read(letters, KafkaTopic.CLASSIFIED_LETTERS, letterId, value);
    }

    @Override
    public List<ClassifiedLetter> letters(String councilId) {
        return ofCouncil(TablesTopology.LETTERS_TABLE, councilId, letters, KafkaTopic.CLASSIFIED_LETTERS);
    }

    @Override
    public Optional<CouncilTrend> trend(TrendId id) {
        byte[] value = table(TablesTopology.TRENDS_TABLE).get(id.toString());
        return read(trends, KafkaTopic.COUNCIL_TRENDS, id.toString(), value);
    }

    @Override
    public List<CouncilTrend> trends(String councilId) {
        return ofCouncil(TablesTopology.TRENDS_TABLE, councilId, trends, KafkaTopic.COUNCIL_TRENDS);
    }

    @Override
    public List<CouncilTrend> trends() {
        return all(table(TablesTopology.TRENDS_TABLE).all(), trends, KafkaTopic.COUNCIL_TRENDS);
    }

    @Override
    public List<Correction> corrections() {
        return all(table(TablesTopology.CORRECTIONS_TABLE).all(), corrections, KafkaTopic.CORRECTIONS);
    }

    private <T> List<T> ofCouncil(String table, String councilId, Deserializer<T> type, KafkaTopic topic) {
        return all(table(table).prefixScan(councilId + ".", new StringSerializer()), type, topic);
    }

    private static <T> List<T> all(KeyValueIterator<String, byte[]> entries, Deserializer<T> type, KafkaTopic topic) {
        List<T> found = new ArrayList<>();
        try (entries) {
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                read(type, topic, entry.key, entry.value).ifPresent(found::add);
            }
        }
        return found;
    }

    private static <T> Optional<T> read(Deserializer<T> type, KafkaTopic topic, String key, byte[] value) {
        try {
            return Optional.ofNullable(type.deserialize(topic.topicName(), value));
        } catch (SerializationException e) {
            LOG.warn("Left {} out of an answer: {}", key, e.getMessage());
            return Optional.empty();
        }
    }

    private ReadOnlyKeyValueStore<String, byte[]> table(String name) {
        try {
            return streams.get()
                    .orElseThrow(() -> new StreamsNotStartedException("not started"))
                    .store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
        } catch (InvalidStateStoreException e) {
            throw new TablesNotReadyException(e);
        }
    }
}
