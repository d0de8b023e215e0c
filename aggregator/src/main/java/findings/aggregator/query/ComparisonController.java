package findings.aggregator.query;

import findings.aggregator.query.ComparisonAnswer.ComparisonRow;
import findings.aggregator.table.Tables;
import findings.aggregator.trend.ThemeOrTopic;
import findings.aggregator.trend.VisitFigures;
import findings.aggregator.trend.YearsAndKinds;
import findings.events.CouncilTrend;
import findings.events.Dimension;
import findings.events.EnumId;
import findings.events.TrendVisit;
import findings.events.council.Council;
import findings.events.identity.TrendId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares a council with others, over the years and the kinds of visit that it had itself. */
@RestController
final class ComparisonController {
    private final Tables tables;
    private final Names names;

    ComparisonController(Tables tables, Names names) {
        this.tables = tables;
        this.names = names;
    }

    /** Whom a council is compared with. */
    enum With {
        NEIGHBOURS,
        REGION,
        ENGLAND
    }

    @GetMapping("/api/councils/{council}/comparison")
    ComparisonAnswer comparison(
            @PathVariable String council,
            @RequestParam(defaultValue = "neighbours") String with,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String theme,
            @RequestParam(required = false) String topic,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) List<String> kind) {
        Council found = names.council(council);
        With group = EnumId.parse(With.class, with)
                .orElseThrow(() ->
                        new BadParameterException("with is '" + with + "'; it must be neighbours, region or england"));
        VisitFilter filter = VisitFilter.of(from, to, kind);
        List<String> others = others(found, group);
        Optional<YearsAndKinds> years = YearsAndKinds.of(tables.trends(found.id()), filter::matches);
        List<ComparisonRow> rows = years.stream()
                .flatMap(same -> {
                    Predicate<TrendVisit> compared = visit -> same.matches(visit) && filter.matches(visit);
                    return keys(theme, topic, by).map(key -> row(found, others, key, compared));
                })
                .filter(row -> row.council().visits() > 0 || theme != null || topic != null)
                .toList();
        return new ComparisonAnswer(
                found.id(),
                found.name(),
                Lineage.of(found),
                with.toLowerCase(Locale.ROOT),
                group == With.REGION ? found.region() : null,
                others,
                years.map(YearsAndKinds::from).orElse(null),
                years.map(YearsAndKinds::to).orElse(null),
                years.stream().flatMap(y -> y.kinds().stream()).map(EnumId::of).toList(),
                rows);
    }

    private ComparisonRow row(Council council, List<String> others, ThemeOrTopic key, Predicate<TrendVisit> compared) {
        boolean theme = key.dimension() == Dimension.THEME;
        return new ComparisonRow(
                theme ? key.id() : null,
                theme ? null : key.id(),
                names.title(key),
                figures(Stream.of(council.id()), key, compared),
                figures(others.stream(), key, compared));
    }

    private FiguresView figures(Stream<String> councils, ThemeOrTopic key, Predicate<TrendVisit> compared) {
        List<CouncilTrend> trends = councils.flatMap(id -> tables.trend(new TrendId(id, key.id())).stream())
                .toList();
        return FiguresView.of(VisitFigures.of(trends, compared));
    }

    private Stream<ThemeOrTopic> keys(String themeOrNull, String topicOrNull, String byOrNull) {
        if (themeOrNull != null || topicOrNull != null) {
            return Stream.of(themeOrNull, topicOrNull)
                    .filter(name -> name != null)
                    .map(names::themeOrTopic);
        }
        Set<Dimension> dimensions = Dimensions.parse(byOrNull == null ? "theme" : byOrNull);
        return names.themesAndTopics().stream().filter(key -> dimensions.contains(key.dimension()));
    }

    private List<String> others(Council council, With with) {
        return switch (with) {
            case NEIGHBOURS -> council.neighbours();
            case REGION -> othersWhere(council, other -> other.region().equals(council.region()));
            case ENGLAND -> othersWhere(council, other -> true);
        };
    }

    /** A council that was split or merged is not compared with what it was made of, or became. */
    private List<String> othersWhere(Council council, Predicate<Council> wanted) {
        return names.councils().stream()
                .filter(wanted)
                .map(Council::id)
                .filter(id -> !id.equals(council.id())
                        && !council.predecessors().contains(id)
                        && !council.successors().contains(id))
                .toList();
    }
}
