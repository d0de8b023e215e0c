package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A council beside others, over the same years and kinds of visit.
 *
 * @param council the council's id
 * @param councilName the council's name
 * @param lineage what the council was made of, and became
 * @param with {@code neighbours}, {@code region} or {@code england}
 * @param region the region's name; null where it is not compared with it
 * @param others the ids of the councils that it is compared with
 * @param from the first day of the years compared; null where the council had no visit
 * @param to the last day of the years compared; null where the council had no visit
 * @param kinds the kinds of visit compared
 * @param rows the figures, in the order of the catalogue
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparisonAnswer(
        String council,
        String councilName,
        @JsonUnwrapped Lineage lineage,
        String with,
        String region,
        List<String> others,
        LocalDate from,
        LocalDate to,
        List<String> kinds,
        List<ComparisonRow> rows)
        implements Tabular {
    private static final List<String> COLUMNS =
            List.of("council", "councilName", "theme", "topic", "title", "side", "from", "to", "kinds");

    /**
     * A theme or topic on both sides.
     *
     * @param theme the theme's id; null where it is a topic
     * @param topic the topic's id; null where it is a theme
     * @param title the theme's or topic's title
     * @param council the council's figures
     * @param others the others' figures
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComparisonRow(String theme, String topic, String title, FiguresView council, FiguresView others) {}

    @Override
    public CsvTable toTable() {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(FiguresView.COLUMNS);
        return new CsvTable(
                columns,
                rows.stream()
                        .flatMap(row -> Stream.of(row(row, "council", row.council()), row(row, with, row.others()))));
    }

    private List<Object> row(ComparisonRow row, String side, FiguresView figures) {
        List<Object> values = new ArrayList<>(
                Arrays.asList(council, councilName, row.theme(), row.topic(), row.title(), side, from, to, kinds));
        values.addAll(figures.row());
        return values;
    }
}
