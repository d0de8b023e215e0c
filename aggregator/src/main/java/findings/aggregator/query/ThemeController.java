package findings.aggregator.query;

import findings.aggregator.query.ThemeAnswer.CouncilStatus;
import findings.aggregator.query.ThemeAnswer.Year;
import findings.aggregator.query.ThemesAnswer.ThemeRow;
import findings.aggregator.table.Tables;
import findings.aggregator.trend.OpenConcern;
import findings.aggregator.trend.ThemeOrTopic;
import findings.aggregator.trend.TrendSummary;
import findings.aggregator.trend.VisitFigures;
import findings.events.CouncilTrend;
import findings.events.Dimension;
import findings.events.EnumId;
import findings.events.Status;
import findings.events.TrendVisit;
import findings.events.council.Council;
import findings.events.identity.TrendId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Themes and topics across all councils. */
@RestController
@RequestMapping("/api/themes")
final class ThemeController {
    private static final String BY_OPEN_CONCERNS = "open-concerns";
    private static final String BY_CATALOGUE = "catalogue";

    private final Tables tables;
    private final Names names;

    ThemeController(Tables tables, Names names) {
        this.tables = tables;
        this.names = names;
    }

    @GetMapping
    ThemesAnswer themes(
            @RequestParam(required = false) String by,
            @RequestParam(defaultValue = BY_CATALOGUE) String sort,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) List<String> kind) {
        if (!Set.of(BY_CATALOGUE, BY_OPEN_CONCERNS).contains(sort)) {
            throw new BadParameterException(
                    "sort is '" + sort + "'; it must be " + BY_CATALOGUE + " or " + BY_OPEN_CONCERNS);
        }
        Set<Dimension> dimensions = Dimensions.parse(by);
        VisitFilter filter = VisitFilter.of(from, to, kind);
        Map<ThemeOrTopic, List<CouncilTrend>> trends = tables.trends().stream()
                .filter(trend -> dimensions.contains(trend.getDimension()))
                .map(filter::apply)
                .filter(trend -> trend.getStatus() != Status.UNKNOWN)
                .collect(Collectors.groupingBy(TrendView::key));
        Comparator<ThemeRow> order =
                Comparator.comparingInt(ThemeRow::openConcerns).reversed();
        List<ThemeRow> rows = names.themesAndTopics().stream()
                .filter(key -> dimensions.contains(key.dimension()))
                .map(key -> row(key, trends.getOrDefault(key, List.of())))
                .sorted(sort.equals(BY_OPEN_CONCERNS) ? order : (a, b) -> 0)
                .toList();
        return new ThemesAnswer(rows);
    }

    @GetMapping("/{themeOrTopic}")
    ThemeAnswer theme(
            @PathVariable String themeOrTopic,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) List<String> kind) {
        ThemeOrTopic key = names.themeOrTopic(themeOrTopic);
        VisitFilter filter = VisitFilter.of(from, to, kind);
        List<CouncilTrend> trends = names.councils().stream()
                .map(Council::id)
                .flatMap(id -> tables.trend(new TrendId(id, key.id())).stream())
                .map(filter::apply)
                .filter(trend -> trend.getStatus() != Status.UNKNOWN)
                .toList();
        boolean theme = key.dimension() == Dimension.THEME;
        return new ThemeAnswer(
                theme ? key.id() : null,
                theme ? null : key.id(),
                names.title(key),
                years(trends, filter),
                trends.stream()
                        .map(ThemeController::councilStatus)
                        .sorted(Comparator.comparing(CouncilStatus::status).thenComparing(CouncilStatus::council))
                        .toList());
    }

    private ThemeRow row(ThemeOrTopic key, List<CouncilTrend> trends) {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        trends.forEach(trend -> statuses.merge(trend.getStatus(), 1, Integer::sum));
        boolean theme = key.dimension() == Dimension.THEME;
        return new ThemeRow(
                theme ? key.id() : null,
                theme ? null : key.id(),
                names.title(key),
                theme ? null : names.themeOf(key).orElse(null),
                trends.size(),
                OpenConcern.STATUSES.stream()
                        .mapToInt(status -> statuses.getOrDefault(status, 0))
                        .sum(),
                ThemesAnswer.byId(statuses));
    }

    private static List<Year> years(List<CouncilTrend> trends, VisitFilter filter) {
        Set<Integer> years = trends.stream()
                .flatMap(trend -> trend.getVisits().stream())
                .filter(visit -> filter.matches(visit) && TrendSummary.spoke(visit))
                .map(TrendVisit::getDate)
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
        return years.stream()
                .map(year -> new Year(
                        year,
                        FiguresView.of(VisitFigures.of(
                                trends,
                                visit ->
                                        filter.matches(visit) && visit.getDate().getYear() == year))))
                .toList();
    }

    private static CouncilStatus councilStatus(CouncilTrend trend) {
        TrendVisit latest = trend.getVisits().stream()
                .filter(TrendSummary::spoke)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return new CouncilStatus(
                trend.getCouncilId(),
                trend.getCouncilName(),
                EnumId.of(trend.getStatus()),
                EnumId.of(trend.getDirection()),
                latest.getDate(),
                latest.getLetterId());
    }
}
