package findings.standalone.command;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code findings trends}: a council's tables, or one theme or topic of it with its sentences. */
@Command(
        name = "trends",
        description = "Prints a council's trends by theme, or one theme or topic with its sentences.",
        mixinStandardHelpOptions = true)
final class TrendsCommand extends QueryCommand {
    @Parameters(paramLabel = "COUNCIL", description = "The council's id, name, alias or code.")
    private String council;

    @ArgGroup
    private Subject subject;

    @Mixin
    private VisitFilterOptions visits;

    /** What to print the trend of; everything where neither is given. */
    static final class Subject {
        @Option(names = "--theme", paramLabel = "T", description = "One theme, by id or title.")
        private String theme;

        @Option(names = "--topic", paramLabel = "T", description = "One topic, by id or title; 'all' for all topics.")
        private String topic;
    }

    @Override
    void query(PrintWriter out) {
        String path = "/api/councils/" + Server.segment(council) + "/trends";
        String theme = subject == null ? null : subject.theme;
        String topic = subject == null ? null : subject.topic;
        if (theme == null && topic == null) {
            table(out, path, "theme");
        } else if ("all".equals(topic)) {
            table(out, path, "topic");
        } else {
            print(
                    out,
                    path + "/" + Server.segment(theme == null ? topic : theme),
                    visits.parameters(Map.of()),
                    TrendText::detail);
        }
    }

    private void table(PrintWriter out, String path, String by) {
        Map<String, String> query = visits.parameters(Map.of("by", by));
        if (form().csv()) {
            OutputForm.printCsv(out, server(), path, query);
            return;
        }
        if (form().json()) {
            query.put("findings", "true");
        }
        JsonNode answer = server().require(path, query);
        if (form().json()) {
            answer.path("trends").forEach(trend -> out.println(trend));
        } else {
            TrendText.table(out, answer, by);
        }
    }
}
