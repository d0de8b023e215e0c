package findings.aggregator.query;

import findings.aggregator.csv.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Trends as tables. */
final class TrendTable {
    private static final List<String> OF_VISITS = List.of(
            "council",
            "councilName",
            "theme",
            "topic",
            "title",
            "status",
            "direction",
            "probabilityOfImprovement",
            "letterId",
            "kind",
            "date",
            "rank",
            "strengths",
            "areas",
            "concern",
            "improvementListed");
    private static final List<String> OF_FINDINGS =
            List.of("findingId", "polarity", "uncertain", "weight", "confidence", "page", "heading", "text");

    private TrendTable() {}

    /** A row a visit. */
    static CsvTable ofVisits(List<TrendView> trends) {
        return new CsvTable(
                OF_VISITS,
                trends.stream().flatMap(trend -> trend.visits().stream().map(visit -> row(trend, visit))));
    }

    /** A row a finding. */
    static CsvTable ofFindings(TrendView trend) {
        List<String> columns = new ArrayList<>(OF_VISITS);
        columns.addAll(OF_FINDINGS);
        return new CsvTable(columns, trend.visits().stream().flatMap(visit -> rows(trend, visit)));
    }

    private static Stream<List<Object>> rows(TrendView trend, VisitView visit) {
        return visit.findings().stream().map(finding -> {
            List<Object> row = new ArrayList<>(row(trend, visit));
            row.addAll(Arrays.asList(
                    finding.id(),
                    finding.polarity(),
                    finding.uncertain() != null,
                    finding.weight(),
                    finding.confidence(),
                    finding.page(),
                    finding.heading(),
                    finding.text()));
            return row;
        });
    }

    private static List<Object> row(TrendView trend, VisitView visit) {
        return Arrays.asList(
                trend.council(),
                trend.councilName(),
                trend.theme(),
                trend.topic(),
                trend.title(),
                trend.status(),
                trend.direction(),
                trend.probabilityOfImprovement(),
                visit.letterId(),
                visit.kind(),
                visit.date(),
                visit.rank(),
                visit.strengths(),
                visit.areas(),
                visit.concern(),
                visit.improvementListed());
    }
}
