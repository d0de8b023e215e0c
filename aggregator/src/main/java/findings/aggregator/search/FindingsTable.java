package findings.aggregator.search;

import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import findings.aggregator.query.FindingView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All findings searched for as a table, read while it is written.
 *
 * @param findings the findings, newest first
 */
record FindingsTable(Stream<FindingView> findings) implements Tabular {
    private static final List<String> COLUMNS = List.of(
            "id",
            "letterId",
            "council",
            "councilName",
            "kind",
            "date",
            "polarity",
            "themes",
            "topics",
            "text",
            "heading",
            "page",
            "confidence",
            "uncertain",
            "about",
            "weight",
            "improvementListed",
            "repeats",
            "corrected",
            "modelVersion",
            "rank",
            "address");

    @Override
    public CsvTable toTable() {
        return new CsvTable(COLUMNS, findings.map(FindingsTable::row));
    }

    private static List<Object> row(FindingView finding) {
        return Arrays.asList(
                finding.id(),
                finding.letterId(),
                finding.council(),
                finding.councilName(),
                finding.kind(),
                finding.date(),
                finding.polarity(),
                finding.themes(),
                finding.topics(),
                finding.text(),
                finding.heading(),
                finding.page(),
                finding.confidence(),
                finding.uncertain(),
                finding.about(),
                finding.weight(),
                finding.improvementListed(),
                finding.repeats(),
                finding.corrected(),
                finding.modelVersion(),
                finding.rank(),
                finding.address());
    }
}
