package findings.standalone.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a council was made of, and what it became: their letters stay under their own names. */
final class Lineage {
    private Lineage() {}

    /** Names both, where there are any, before a council's figures. */
    static void print(PrintWriter out, JsonNode answer) {
        print(out, answer, "predecessors", "letters from before stand under ");
        print(out, answer, "successors", "it is no more; later letters stand under ");
    }

    private static void print(PrintWriter out, JsonNode answer, String field, String words) {
        if (!answer.path(field).isEmpty()) {
            out.println(words
                    + answer.path(field).valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        }
    }
}
