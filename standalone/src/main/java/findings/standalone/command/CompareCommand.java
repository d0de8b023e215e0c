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

/** {@code findings compare}: a council beside others. */
@Command(
        name = "compare",
        description =
                "Compares a council with its statistical neighbours, its region or England, over the same years and"
                        + " kinds of visit.",
        mixinStandardHelpOptions = true)
final class CompareCommand extends QueryCommand {
    @Parameters(paramLabel = "COUNCIL", description = "The council's id, name, alias or code.")
    private String council;

    @Option(
            names = "--with",
            paramLabel = "WITH",
            defaultValue = "neighbours",
            description = "neighbours, region or england (default: ${DEFAULT-VALUE}).")
    private String with;

    @Option(names = "--theme", paramLabel = "T", description = "One theme, by id or title.")
    private String theme;

    @Option(names = "--topic", paramLabel = "T", description = "One topic, by id or title.")
    private String topic;

    @Option(names = "--by", paramLabel = "BY", description = "All themes (theme, the default) or all topics (topic).")
    private String by;

    @Mixin
    private VisitFilterOptions visits;

    @Override
    void query(PrintWriter out) {
        String path = "/api/councils/" + Server.segment(council) + "/comparison";
        Map<String, String> query = new RequestParameters()
                .with("with", with)
                .with("by", by)
                .with("theme", theme)
                .with("topic", topic)
                .toMap();
        print(out, path, visits.parameters(query), CompareCommand::print);
    }

    private static void print(PrintWriter out, JsonNode answer) {
        if (answer.path("kinds").isEmpty()) {
            Lineage.print(out, answer);
            out.println("no letter on this council is known that could be compared");
            return;
        }
        String others = answer.path("with").asString();
        out.println(answer.path("councilName").asString() + " with " + others + ", visits from "
                + answer.path("from").asString("?") + " to " + answer.path("to").asString("?"));
        Lineage.print(out, answer);
        out.println("a concern: at how many of the visits that spoke of it it was a concern; areas: their share among"
                + " the findings");
        out.println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("theme or topic", "council: a concern", "areas", others + ": a concern", "areas", "councils"));
        for (JsonNode row : answer.path("rows")) {
            JsonNode own = row.path("council");
            JsonNode other = row.path("others");
            rows.add(List.of(
                    row.path("title").asString(),
                    concerns(own),
                    share(own),
                    concerns(other),
                    share(other),
                    other.path("councils").asString()));
        }
        TextTable.print(out, rows);
    }

    private static String concerns(JsonNode figures) {
        return figures.path("concerns").asInt() + " of "
                + figures.path("visits").asInt() + " visits";
    }

    private static String share(JsonNode figures) {
        JsonNode share = figures.path("shareOfAreas");
        return share.isNumber() ? Math.round(share.asDouble() * 100) + "%" : "-";
    }
}
