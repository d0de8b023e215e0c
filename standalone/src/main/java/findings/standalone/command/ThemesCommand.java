package findings.standalone.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code findings themes}: themes or topics across all councils, or one with its councils. */
@Command(
        name = "themes",
        description = "Prints for how many councils each theme or topic is an open concern, or one theme's or topic's"
                + " councils.",
        mixinStandardHelpOptions = true)
final class ThemesCommand extends QueryCommand {
    private static final String PATH = "/api/themes";

    @Parameters(arity = "0..1", paramLabel = "THEME", description = "A theme or topic, by id or title; all where none.")
    private String theme;

    @Option(
            names = "--by",
            paramLabel = "BY",
            defaultValue = "theme",
            description = "theme or topic (default: ${DEFAULT-VALUE}).")
    private String by;

    @Option(
            names = "--sort",
            paramLabel = "SORT",
            defaultValue = "open-concerns",
            description = "open-concerns, the most first, or catalogue (default: ${DEFAULT-VALUE}).")
    private String sort;

    @Mixin
    private VisitFilterOptions visits;

    @Override
    void query(PrintWriter out) {
        if (theme == null) {
            print(out, PATH, visits.parameters(Map.of("by", by, "sort", sort)), ThemesCommand::print);
        } else {
            String path = PATH + "/" + Server.segment(theme);
            print(out, path, visits.parameters(Map.of()), ThemesCommand::printOne);
        }
    }

    private static void print(PrintWriter out, JsonNode answer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("theme or topic", "councils", "open concerns", "new", "persisting", "recurring"));
        for (JsonNode row : answer.path("themes")) {
            JsonNode statuses = row.path("statuses");
            rows.add(List.of(
                    row.path("title").asString(),
                    row.path("councils").asString(),
                    row.path("openConcerns").asString(),
                    statuses.path("new-concern").asString(),
                    statuses.path("persisting").asString(),
                    statuses.path("recurring").asString()));
        }
        TextTable.print(out, rows);
    }

    private static void printOne(PrintWriter out, JsonNode answer) {
        out.println(answer.path("title").asString());
        out.println();
        List<List<String>> years = new ArrayList<>();
        years.add(List.of("year", "visits that spoke of it", "a concern at", "strengths", "areas"));
        for (JsonNode year : answer.path("years")) {
            JsonNode figures = year.path("figures");
            years.add(List.of(
                    year.path("year").asString(),
                    figures.path("visits").asString(),
                    figures.path("concerns").asString(),
                    figures.path("strengths").asString(),
                    figures.path("areas").asString()));
        }
        TextTable.print(out, years);
        out.println();
        List<List<String>> councils = new ArrayList<>();
        councils.add(List.of("council", "status", "direction", "letter"));
        for (JsonNode council : answer.path("councils")) {
            councils.add(List.of(
                    council.path("councilName").asString(),
                    council.path("status").asString().replace('-', ' '),
                    council.path("direction").asString(),
                    council.path("letterId").asString()));
        }
        TextTable.print(out, councils);
    }
}
