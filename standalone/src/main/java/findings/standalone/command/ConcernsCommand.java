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

/** {@code findings concerns}: what stands open at a council. */
@Command(
        name = "concerns",
        description = "Prints a council's open concerns, those that stood over most visits first.",
        mixinStandardHelpOptions = true)
final class ConcernsCommand extends QueryCommand {
    @Parameters(paramLabel = "COUNCIL", description = "The council's id, name, alias or code.")
    private String council;

    @Option(names = "--by", paramLabel = "BY", defaultValue = "theme", description = "theme or topic.")
    private String by;

    @Mixin
    private VisitFilterOptions visits;

    @Override
    void query(PrintWriter out) {
        String path = "/api/councils/" + Server.segment(council) + "/concerns";
        Map<String, String> query = visits.parameters(Map.of("by", by));
        print(out, path, query, ConcernsCommand::print);
    }

    private static void print(PrintWriter out, JsonNode answer) {
        JsonNode concerns = answer.path("concerns");
        out.println(answer.path("councilName").asString() + ": " + concerns.size() + " open concerns");
        Lineage.print(out, answer);
        if (concerns.isEmpty()) {
            return;
        }
        out.println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("concern", "status", "since", "visits", "at the latest visit", "because", "letter"));
        for (JsonNode concern : concerns) {
            rows.add(List.of(
                    concern.path("title").asString(),
                    concern.path("status").asString().replace('-', ' '),
                    concern.path("since").asString(),
                    concern.path("visits").asString(),
                    "+" + concern.path("strengths").asInt() + " -"
                            + concern.path("areas").asInt(),
                    reason(concern),
                    concern.path("letterId").asString()));
        }
        TextTable.print(out, rows);
    }

    /** An area in the improvement list makes a concern however many strengths there are. */
    private static String reason(JsonNode concern) {
        int difference =
                concern.path("areas").asInt() - concern.path("strengths").asInt();
        boolean listed = concern.path("improvementListed").asBoolean();
        if (difference < 0) {
            return "listed";
        }
        return (listed ? "listed, " : "") + (difference == 0 ? "as many areas" : "more areas");
    }
}
