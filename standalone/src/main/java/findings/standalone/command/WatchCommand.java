package findings.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code findings watch}: finding events as they come, a JSON document a line. */
@Command(
        name = "watch",
        description = "Prints finding events as they come, a CloudEvents JSON document a line, until stopped.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final String DATA = "data:";

    @Option(names = "--council", paramLabel = "C", description = "Only this council's.")
    private String council;

    @Option(names = "--theme", paramLabel = "T", description = "Only this theme's.")
    private String theme;

    @Option(names = "--topic", paramLabel = "T", description = "Only this topic's.")
    private String topic;

    @Option(
            names = "--polarity",
            paramLabel = "P",
            description = "Only strengths (strength) or areas for development (area).")
    private String polarity;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, String> filter = new LinkedHashMap<>();
        put(filter, "council", council);
        put(filter, "theme", theme);
        put(filter, "topic", topic);
        put(filter, "polarity", polarity);
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader events = new BufferedReader(
                new InputStreamReader(server.events("/api/findings/events", filter), StandardCharsets.UTF_8))) {
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

    private static void put(Map<String, String> filter, String name, String valueOrNull) {
        if (valueOrNull != null) {
            filter.put(name, valueOrNull);
        }
    }
}
