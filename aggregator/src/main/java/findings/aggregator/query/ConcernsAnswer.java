package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import java.util.Arrays;
import java.util.List;

/**
 * A council's open concerns.
 *
 * @param council the council's id
 * @param councilName the council's name
 * @param lineage what the council was made of, and became
 * @param concerns its concerns, those that stood over most visits first
 */
record ConcernsAnswer(
        String council, String councilName, @JsonUnwrapped Lineage lineage, List<ConcernView> concerns)
        implements Tabular {
    private static final List<String> COLUMNS = List.of(
            "council",
            "councilName",
            "theme",
            "topic",
            "title",
            "status",
            "since",
            "visits",
            "days",
            "firstRaised",
            "letterId",
            "kind",
            "date",
            "strengths",
            "areas",
            "improvementListed");

    @Override
    public CsvTable toTable() {
        return new CsvTable(
                COLUMNS,
                concerns.stream()
                        .map(concern -> Arrays.asList(
                                council,
                                councilName,
                                concern.theme(),
                                concern.topic(),
                                concern.title(),
                                concern.status(),
                                concern.since(),
                                concern.visits(),
                                concern.days(),
                                concern.firstRaised(),
                                concern.letterId(),
                                concern.kind(),
                                concern.date(),
                                concern.strengths(),
                                concern.areas(),
                                concern.improvementListed())));
    }
}
