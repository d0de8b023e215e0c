package findings.aggregator.stream;

import findings.events.CouncilTrend;
import findings.events.TrendVisit;
import findings.events.identity.TrendId;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.StandingRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the stores of a task whole again that lost them with their changelogs: what it published stands on {@code
 * council-trends}, and each trend names the letters that were counted in it.
 */
final class LostTables {
    private static final Logger LOG = LoggerFactory.getLogger(LostTables.class);

    private final StandingRecords topics;
    private final Deserializer<CouncilTrend> deserializer;

    LostTables(StandingRecords topics, Deserializer<CouncilTrend> deserializer) {
        this.topics = topics;
        this.deserializer = deserializer;
    }

    /** Fills a task's stores where both are empty. Where nothing was ever published, they stay so. */
    void learn(int partition, KeyValueStore<String, List<String>> counted, KeyValueStore<String, CouncilTrend> trends) {
        if (!isEmpty(counted) || !isEmpty(trends)) {
            return;
        }
        SortedMap<String, CouncilTrend> published = published(partition);
        SortedMap<String, List<String>> byLetter = new TreeMap<>();
        published.forEach((id, trend) -> {
            trends.put(id, trend);
            for (TrendVisit visit : trend.getVisits()) {
                byLetter.computeIfAbsent(visit.getLetterId(), any -> new ArrayList<>())
                        .add(trend.getId());
            }
        });
        byLetter.forEach(counted::put);
        if (!byLetter.isEmpty()) {
            LOG.info(
                    "the state of partition {} was lost; learned {} trends of {} letters from the topic",
                    partition,
                    published.size(),
                    byLetter.size());
        }
    }

    private SortedMap<String, CouncilTrend> published(int partition) {
        SortedMap<String, CouncilTrend> published = new TreeMap<>();
        topics.read(KafkaTopic.COUNCIL_TRENDS, partition, entry -> {
            try {
                CouncilTrend trend = deserializer.deserialize(entry.topic(), entry.value());
                if (trend == null) {
                    published.remove(entry.key());
                } else if (new TrendId(trend.getCouncilId(), trend.getId())
                        .toString()
                        .equals(entry.key())) {
                    published.put(entry.key(), trend);
                }
            } catch (SerializationException e) {
                LOG.warn("passed over offset {} of {}-{}", entry.offset(), entry.topic(), partition, e);
            }
        });
        return published;
    }

    private static boolean isEmpty(KeyValueStore<String, ?> store) {
        try (KeyValueIterator<String, ?> entries = store.all()) {
            return !entries.hasNext();
        }
    }
}
