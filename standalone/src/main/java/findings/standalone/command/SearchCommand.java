package findings.standalone.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code findings search}: findings by their words and what they are about. */
@Command(
        name = "search",
        description = "Searches the findings' sentences, newest first; phrases in quotation marks.",
        mixinStandardHelpOptions = true)
final class SearchCommand extends QueryCommand {
    @Parameters(arity = "0..1", paramLabel = "WORDS", defaultValue = "", description = "What to search for.")
    private String words;

    @Mixin
    private FindingFilterOptions filter;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many are printed at most, 1 to 500 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    void query(PrintWriter out) {
        Map<String, String> query = new LinkedHashMap<>(filter.parameters());
        query.put("q", words);
        if (form().csv()) {
            OutputForm.printCsv(out, server(), "/api/findings", query);
            return;
        }
        query.put("limit", Integer.toString(limit));
        JsonNode answer = server().require("/api/findings", query);
        if (form().json()) {
            answer.path("findings").forEach(out::println);
        } else {
            print(out, answer);
        }
    }

    private static void print(PrintWriter out, JsonNode answer) {
        out.println(answer.path("total").asString() + " findings");
        for (JsonNode finding : answer.path("findings")) {
            out.println();
            out.println(finding.path("councilName").asString() + ", "
                    + finding.path("date").asString() + ", "
                    + finding.path("kind").asString() + ", page "
                    + finding.path("page").asInt() + ": "
                    + finding.path("polarity").asString() + "  "
                    + finding.path("id").asString());
            TextTable.wrap(out, "  ", finding.path("text").asString());
        }
    }
}
