package findings.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code findings watch}: finding events as they come, a JSON document a line. */
@Command(
        name = "watch",
        description = "Prints finding events as they come, a CloudEvents JSON document a line, until stopped.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final String DATA = "data:";

    @Mixin
    private FindingFilterOptions filter;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader events = new BufferedReader(new InputStreamReader(
                server.events("/api/findings/events", filter.parameters()), StandardCharsets.UTF_8))) {
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                if (line.startsWith(DATA)) {
                    out.println(line.substring(DATA.length()).strip());
                    out.flush();
                }
            }
            return 0;
        } catch (IOException e) {
            throw new CommandException("the server ended the stream: " + e.getMessage(), e);
        }
    }
}
