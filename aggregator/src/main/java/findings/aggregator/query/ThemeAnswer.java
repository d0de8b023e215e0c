package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A theme or topic across all councils. Its table is that of the councils.
 *
 * @param theme the theme's id; null where it is a topic
 * @param topic the topic's id; null where it is a theme
 * @param title the theme's or topic's title
 * @param years what the visits of each year said of it
 * @param councils where each council stands, by status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThemeAnswer(String theme, String topic, String title, List<Year> years, List<CouncilStatus> councils)
        implements Tabular {
    private static final List<String> COLUMNS =
            List.of("theme", "topic", "title", "council", "councilName", "status", "direction", "date", "letterId");

    /**
     * What the visits of a year said.
     *
     * @param year the calendar year
     * @param figures the figures
     */
    record Year(int year, FiguresView figures) {}

    /**
     * Where a council stands.
     *
     * @param council the council's id
     * @param councilName the council's name
     * @param status its status
     * @param direction its direction
     * @param date the latest visit that spoke of it
     * @param letterId the letter on that visit
     */
    record CouncilStatus(
            String council, String councilName, String status, String direction, LocalDate date, String letterId) {}

    @Override
    public CsvTable toTable() {
        return new CsvTable(
                COLUMNS,
                councils.stream()
                        .map(row -> Arrays.asList(
                                theme,
                                topic,
                                title,
                                row.council(),
                                row.councilName(),
                                row.status(),
                                row.direction(),
                                row.date(),
                                row.letterId())));
    }
}
