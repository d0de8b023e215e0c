package findings.aggregator.query;

import findings.aggregator.table.Tables;
import findings.aggregator.trend.OpenConcern;
import findings.aggregator.trend.ThemeOrTopic;
import findings.aggregator.trend.TrendSummary;
import findings.events.ClassifiedSentence;
import findings.events.CouncilTrend;
import findings.events.Dimension;
import findings.events.TrendVisit;
import findings.events.council.Council;
import findings.events.identity.TrendId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Answers what the visits to a council add up to. */
final class TrendQueries {
    private final Tables tables;
    private final Names names;

    TrendQueries(Tables tables, Names names) {
        this.tables = tables;
        this.names = names;
    }

    /** Status and direction are those at the latest of the visits asked for. */
    List<TrendView> trends(Council council, Set<Dimension> dimensions, VisitFilter filter, Shown shown) {
        return tables.trends(council.id()).stream()
                .filter(trend -> dimensions.contains(trend.getDimension()))
                .map(filter::apply)
                .sorted((a, b) -> names.order().compare(TrendView.key(a), TrendView.key(b)))
                .map(trend -> view(trend, filter, shown))
                .filter(view -> !view.visits().isEmpty())
                .toList();
    }

    /** The themes and topics that were a concern at the latest visit that spoke of them, the longest standing first. */
    List<ConcernView> concerns(Council council, Set<Dimension> dimensions, VisitFilter filter) {
        Comparator<ConcernView> longestFirst = Comparator.comparingInt(ConcernView::visits)
                .reversed()
                .thenComparing(Comparator.comparingInt(ConcernView::areas).reversed());
        return tables.trends(council.id()).stream()
                .filter(trend -> dimensions.contains(trend.getDimension()))
                .map(filter::apply)
                .sorted((a, b) -> names.order().compare(TrendView.key(a), TrendView.key(b)))
                .flatMap(trend -> OpenConcern.of(trend).stream())
                .map(concern -> ConcernView.of(concern, names.title(TrendView.key(concern.trend()))))
                .sorted(longestFirst)
                .toList();
    }

    /** The trend of one theme or topic; without visits where none spoke of it. */
    TrendView trend(Council council, ThemeOrTopic key, VisitFilter filter, Shown shown) {
        CouncilTrend trend = tables.trend(new TrendId(council.id(), key.id()))
                .orElseGet(() -> TrendSummary.of(council.id(), council.name(), key, List.of()));
        return view(filter.apply(trend), filter, shown);
    }

    private TrendView view(CouncilTrend trend, VisitFilter filter, Shown shown) {
        List<VisitView> visits = trend.getVisits().stream()
                .filter(filter::matches)
                .filter(visit -> shown.uncertain() || TrendSummary.spoke(visit))
                .map(visit -> VisitView.of(visit, shown.findings() ? evidence(visit, shown) : null))
                .toList();
        return TrendView.of(trend, names.title(TrendView.key(trend)), visits);
    }

    private List<EvidenceView> evidence(TrendVisit visit, Shown shown) {
        Set<String> ids = new HashSet<>(visit.getStrengths());
        ids.addAll(visit.getAreas());
        if (shown.uncertain()) {
            ids.addAll(visit.getUncertain());
        }
        Stream<ClassifiedSentence> sentences =
                tables.letter(visit.getLetterId()).stream().flatMap(letter -> letter.getSentences().stream());
        return sentences
                .filter(sentence -> ids.contains(sentence.getId()))
                .map(EvidenceView::of)
                .toList();
    }

    /**
     * What is shown beside the figures.
     *
     * @param findings the sentences behind them
     * @param uncertain findings too doubtful to be counted, too
     */
    record Shown(boolean findings, boolean uncertain) {}
}
