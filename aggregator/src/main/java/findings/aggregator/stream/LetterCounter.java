package findings.aggregator.stream;

import findings.aggregator.trend.LetterCount;
import findings.aggregator.trend.ThemeOrTopic;
import findings.aggregator.trend.TrendSummary;
import findings.events.ClassifiedLetter;
import findings.events.CouncilTrend;
import findings.events.Status;
import findings.events.TrendChange;
import findings.events.TrendVisit;
import findings.events.identity.LetterId;
import findings.events.identity.TrendId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.MDC;

/**
 * Takes what was last counted of a letter out of the trends, and puts in what the letter says now. Only
 * trends that are not as before are sent on.
 */
final class LetterCounter extends ContextualProcessor<String, Object, String, Object> {
    /** Under which log records name the letter that they are about. */
    private static final String LOGGED_LETTER = "letter";

    private KeyValueStore<String, List<String>> counted;
    private KeyValueStore<String, CouncilTrend> trends;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        counted = context.getStateStore(AggregatorTopology.COUNTED_STORE);
        trends = context.getStateStore(AggregatorTopology.TRENDS_STORE);
    }

    @Override
    public void process(Record<String, Object> record) {
        try (MDC.MDCCloseable logged = MDC.putCloseable(LOGGED_LETTER, record.key())) {
            count(record);
        }
    }

    private void count(Record<String, Object> record) {
        Optional<ClassifiedLetter> letter = Optional.ofNullable((ClassifiedLetter) record.value());
        SortedMap<ThemeOrTopic, TrendVisit> visits = letter.map(LetterCount::of).orElseGet(TreeMap::new);
        LetterId letterId = LetterId.parse(record.key());

        for (String id : countedOf(record.key())) {
            TrendId trendId = new TrendId(letterId.council(), id);
            CouncilTrend trend = trends.get(trendId.toString());
            ThemeOrTopic key = new ThemeOrTopic(trend.getDimension(), id);
            if (!visits.containsKey(key)) {
                update(record, trendId, key, trend, without(record.key(), trend), trend.getCouncilName());
            }
        }
        letter.ifPresent(present -> visits.forEach((key, visit) -> {
            TrendId trendId = new TrendId(letterId.council(), key.id());
            CouncilTrend trend = trends.get(trendId.toString());
            List<TrendVisit> all = trend == null ? new ArrayList<>() : without(record.key(), trend);
            all.add(visit);
            update(record, trendId, key, trend, all, present.getCouncilName());
        }));
        counted.put(record.key(), visits.isEmpty() ? null : ids(visits));
    }

    private void update(
            Record<String, Object> cause,
            TrendId trendId,
            ThemeOrTopic key,
            CouncilTrend before,
            List<TrendVisit> visits,
            String councilName) {
        CouncilTrend after = visits.isEmpty() ? null : TrendSummary.of(trendId.council(), councilName, key, visits);
        if (after != null && after.equals(before)) {
            return;
        }
        trends.put(trendId.toString(), after);
        context().forward(cause.withKey(trendId.toString()).withValue((Object) after), AggregatorTopology.TRENDS_SINK);
        Status statusBefore = statusOrNull(before);
        Status statusAfter = statusOrNull(after);
        if (statusBefore != statusAfter) {
            TrendChange change = TrendChange.newBuilder()
                    .setCouncilId(trendId.council())
                    .setCouncilName(councilName)
                    .setDimension(key.dimension())
                    .setId(key.id())
                    .setBefore(statusBefore)
                    .setAfter(statusAfter)
                    .setLetterId(cause.key())
                    .build();
            context()
                    .forward(
                            cause.withKey(trendId.council()).withValue((Object) change),
                            AggregatorTopology.CHANGES_SINK);
        }
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
