package findings.standalone.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** A command that asks the server a question and prints the answer: for a person, as JSON or as CSV. */
abstract class QueryCommand implements Callable<Integer> {
    @Mixin
    private OutputForm form;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() {
        query(spec.commandLine().getOut());
        return 0;
    }

    /** Asks, and prints what is answered. */
    abstract void query(PrintWriter out);

    final OutputForm form() {
        return form;
    }

    final Server server() {
        return server;
    }

    /** Prints what the server answers in the form that was asked for; as text where none was. */
    final void print(
            PrintWriter out, String path, Map<String, String> parameters, BiConsumer<PrintWriter, JsonNode> asText) {
        form.print(out, server, path, parameters, asText);
    }
}
