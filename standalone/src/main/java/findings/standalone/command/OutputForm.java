package findings.standalone.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How a command prints what the server answers: for a person, as JSON or as CSV. */
final class OutputForm {
    @ArgGroup
    private Choice choice;

    private static final class Choice {
        @Option(names = "--json", description = "Prints JSON, a document a line.")
        private boolean json;

        @Option(names = "--csv", description = "Prints CSV, a figure a row.")
        private boolean csv;
    }

    boolean json() {
        return choice != null && choice.json;
    }

    boolean csv() {
        return choice != null && choice.csv;
    }

    /** Prints the server's answer in the form that was asked for; as text where none was. */
    void print(
            PrintWriter out,
            Server server,
            String path,
            Map<String, String> query,
            BiConsumer<PrintWriter, JsonNode> asText) {
        if (csv()) {
            printCsv(out, server, path, query);
        } else if (json()) {
            out.println(server.require(path, query));
        } else {
            asText.accept(out, server.require(path, query));
        }
    }

    /** Prints the server's answer as CSV. */
    static void printCsv(PrintWriter out, Server server, String path, Map<String, String> query) {
        Map<String, String> asCsv = new LinkedHashMap<>(query);
        asCsv.put("format", "csv");
        out.print(server.text(path, asCsv));
        out.flush();
    }
}
