package findings.aggregator.stream;

import findings.aggregator.trend.LetterCount;
import findings.aggregator.trend.ThemeOrTopic;
import findings.aggregator.trend.TrendSummary;
import findings.events.ClassifiedLetter;
import findings.events.CouncilTrend;
import findings.events.DeadLetter;
import findings.events.Status;
import findings.events.TrendChange;
import findings.events.TrendVisit;
import findings.events.identity.LetterId;
import findings.events.identity.TrendId;
import findings.service.streams.DeadRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes what was last counted of a letter out of the trends, and puts in what the letter says now. Only
 * trends that are not as before are sent on. What cannot be read or counted goes to the dead letters and changes
 * nothing, and the next letter goes through.
 */
final class LetterCounter extends ContextualProcessor<String, byte[], String, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(LetterCounter.class);

    /** Under which log records name the letter that they are about. */
    private static final String LOGGED_LETTER = "letter";

    private final LetterReader letters;
    private final LostTables lostTables;
    private boolean whole;
    private KeyValueStore<String, List<String>> counted;
    private KeyValueStore<String, CouncilTrend> trends;

    LetterCounter(LetterReader letters, LostTables lostTables) {
        this.letters = letters;
        this.lostTables = lostTables;
    }

    /** A trend that is not as before; null where there was or is none. */
    private record Update(TrendId id, ThemeOrTopic key, String councilName, CouncilTrend before, CouncilTrend after) {}

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        counted = context.getStateStore(AggregatorTopology.COUNTED_STORE);
        trends = context.getStateStore(AggregatorTopology.TRENDS_STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        // With the first record, not before: what is written to the stores needs a commit, which records bring about.
        if (!whole) {
            lostTables.learn(context().taskId().partition(), counted, trends);
            whole = true;
        }
        try (MDC.MDCCloseable logged = MDC.putCloseable(LOGGED_LETTER, record.key())) {
            count(record);
        }
    }

    private void count(Record<String, byte[]> record) {
        SortedMap<ThemeOrTopic, TrendVisit> visits;
        List<Update> updates;
        try {
            Optional<ClassifiedLetter> letter = letters.read(record.key(), record.value());
            visits = letter.map(LetterCount::of).orElseGet(TreeMap::new);
            updates = updates(record.key(), letter.map(ClassifiedLetter::getCouncilName), visits);
        } catch (KafkaException e) {
            // the broker or a store is in trouble, which says nothing of the record
            throw e;
        } catch (IllegalArgumentException e) {
            bury(record, e.getMessage());
            return;
        } catch (RuntimeException e) {
            bury(record, "its processing failed: " + e);
            return;
        }
        updates.forEach(update -> apply(update, record));
        counted.put(record.key(), visits.isEmpty() ? null : ids(visits));
    }

    /** What changes: worked out before anything is stored. */
    private List<Update> updates(
            String letterId, Optional<String> councilName, SortedMap<ThemeOrTopic, TrendVisit> visits) {
        String council = LetterId.parse(letterId).council();
        List<Update> updates = new ArrayList<>();
        for (String id : countedOf(letterId)) {
            TrendId trendId = new TrendId(council, id);
            CouncilTrend trend = trends.get(trendId.toString());
            ThemeOrTopic key = new ThemeOrTopic(trend.getDimension(), id);
            if (!visits.containsKey(key)) {
                add(updates, trendId, key, trend.getCouncilName(), trend, without(letterId, trend));
            }
        }
        visits.forEach((key, visit) -> {
            TrendId trendId = new TrendId(council, key.id());
            CouncilTrend trend = trends.get(trendId.toString());
            List<TrendVisit> all = trend == null ? new ArrayList<>() : without(letterId, trend);
            all.add(visit);
            add(updates, trendId, key, councilName.orElseThrow(), trend, all);
        });
        return updates;
    }

    private static void add(
            List<Update> updates,
            TrendId id,
            ThemeOrTopic key,
            String councilName,
            CouncilTrend before,
            List<TrendVisit> visits) {
        CouncilTrend after = visits.isEmpty() ? null : TrendSummary.of(id.council(), councilName, key, visits);
        if (after == null || !after.equals(before)) {
            updates.add(new Update(id, key, councilName, before, after));
        }
    }

    private void apply(Update update, Record<String, byte[]> cause) {
        String id = update.id().toString();
        trends.put(id, update.after());
        context().forward(cause.withKey(id).withValue((Object) update.after()), AggregatorTopology.TRENDS_SINK);
        Status before = statusOrNull(update.before());
        Status after = statusOrNull(update.after());
        if (before != after) {
            TrendChange change = TrendChange.newBuilder()
                    .setCouncilId(update.id().council())
                    .setCouncilName(update.councilName())
                    .setDimension(update.key().dimension())
                    .setId(update.key().id())
                    .setBefore(before)
                    .setAfter(after)
                    .setLetterId(cause.key())
                    .build();
            context()
                    .forward(
                            cause.withKey(update.id().council()).withValue((Object) change),
                            AggregatorTopology.CHANGES_SINK);
        }
    }

    private void bury(Record<String, byte[]> record, String reason) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        Record<String, DeadLetter> dead =
                DeadRecords.of(record, place, reason, context().currentSystemTimeMs());
        context().forward(dead.withValue((Object) dead.value()), AggregatorTopology.DEAD_LETTERS_SINK);
    }

    private List<String> countedOf(String letterId) {
        List<String> ids = counted.get(letterId);
        return ids == null ? List.of() : ids;
    }

    private static List<TrendVisit> without(String letterId, CouncilTrend trend) {
        List<TrendVisit> others = new ArrayList<>(trend.getVisits());
        others.removeIf(visit -> visit.getLetterId().equals(letterId));
        return others;
    }

    private static List<String> ids(SortedMap<ThemeOrTopic, TrendVisit> visits) {
        return visits.keySet().stream().map(ThemeOrTopic::id).toList();
    }

    /** Doubtful findings alone make no trend that could be said to have a status. */
    private static Status statusOrNull(CouncilTrend trend) {
        return trend == null || trend.getStatus() == Status.UNKNOWN ? null : trend.getStatus();
    }
}
