package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.aggregator.csv.CsvTable;
import findings.aggregator.csv.Tabular;
import findings.events.EnumId;
import findings.events.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All themes and topics, with how many councils stand where.
 *
 * @param themes the themes and topics
 */
record ThemesAnswer(List<ThemeRow> themes) implements Tabular {

    /**
     * A theme or topic.
     *
     * @param theme the theme's id; null where it is a topic
     * @param topic the topic's id; null where it is a theme
     * @param title the theme's or topic's title
     * @param under the id of the topic's theme; null where it is a theme
     * @param councils how many councils have a status in it
     * @param openConcerns for how many of these it is an open concern
     * @param statuses how many councils have each status
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThemeRow(
            String theme,
            String topic,
            String title,
            String under,
            int councils,
            int openConcerns,
            Map<String, Integer> statuses) {}

    /** All statuses in the order of the contract, with how many councils have each. */
    static Map<String, Integer> byId(Map<Status, Integer> counts) {
        Map<String, Integer> byId = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            if (status != Status.UNKNOWN) {
                byId.put(EnumId.of(status), counts.getOrDefault(status, 0));
            }
        }
        return byId;
    }

    @Override
    public CsvTable toTable() {
        List<String> columns = new ArrayList<>(List.of("theme", "topic", "title", "under", "councils", "openConcerns"));
        columns.addAll(byId(Map.of()).keySet());
        return new CsvTable(columns, themes.stream().map(row -> {
            List<Object> values = new ArrayList<>(Arrays.asList(
                    row.theme(), row.topic(), row.title(), row.under(), row.councils(), row.openConcerns()));
            values.addAll(row.statuses().values());
            return values;
        }));
    }
}
