package findings.standalone.command;

import findings.events.identity.LetterId;
import findings.standalone.command.LetterFeed.Fed;
import findings.standalone.pipeline.PipelineSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code findings demo}: the whole pipeline on sample letters. */
@Command(
        name = "demo",
        description = "Runs the pipeline on sample letters about councils that do not exist, prints their trends, and"
                + " serves until stopped.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int FREE_PORT = 0;

    @Option(names = "--once", description = "Stops after the tables, instead of serving.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the HTTP interface (default: ${DEFAULT-VALUE}; with --once a free one).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("findings-demo-");
        try {
            return run(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private int run(Path folder) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Samples samples = Samples.unpackedTo(folder.resolve("samples"));
        PipelineSettings settings = new PipelineSettings(
                folder.resolve("data"), once ? FREE_PORT : port, FREE_PORT, null, samples.councils());
        try (RunningPipeline running = RunningPipeline.start(settings)) {
            Server server = new Server(running.pipeline().address());
            List<Fed> fed = new LetterFeed(server).feed(samples.letters(), Map.of());
            for (Fed letter : fed) {
                if (letter.rejected()) {
                    throw new CommandException(
                            "the sample " + letter.file().getFileName() + " was rejected: " + letter.reason());
                }
            }
            out.println(fed.size() + " letters read");
            print(out, server, fed.stream().map(Fed::letterId).collect(Collectors.toSet()));
            out.flush();
            if (!once) {
                out.println();
                out.println("findings answers at " + running.pipeline().address() + ", Kafka at "
                        + running.pipeline().bootstrapServers() + "; stop it with Ctrl-C");
                out.flush();
                running.untilStopped();
            }
        }
        return 0;
    }

    private static void print(PrintWriter out, Server server, Set<String> letterIds) throws InterruptedException {
        Set<String> councils = new TreeSet<>();
        letterIds.forEach(id -> councils.add(LetterId.parse(id).council()));
        for (String council : councils) {
            Set<String> ofCouncil = letterIds.stream()
                    .filter(id -> LetterId.parse(id).council().equals(council))
                    .collect(Collectors.toSet());
            JsonNode answer = trendsOf(server, council, ofCouncil);
            out.println();
            TrendText.table(out, answer, "theme");
        }
    }

    /** The council's trends, as soon as every letter is in them. */
    private static JsonNode trendsOf(Server server, String council, Set<String> letterIds) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode before = null;
        while (System.nanoTime() < deadline) {
            Server.Answer answer = server.get("/api/councils/" + council + "/trends", Map.of("by", "theme"));
            JsonNode trends = answer.body().path("trends");
            if (answer.ok() && lettersIn(trends).containsAll(letterIds)) {
                if (trends.equals(before)) {
                    return answer.body();
                }
                before = trends;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new CommandException("the letters on " + council + " did not reach the tables within "
                + PATIENCE.toSeconds() + " s; run it again with FINDINGS_LOG_ALL=INFO to see why");
    }

    private static Set<String> lettersIn(JsonNode trends) {
        Set<String> letters = new HashSet<>();
        trends.forEach(trend -> trend.path("visits")
                .forEach(visit -> letters.add(visit.path("letterId").asString())));
        return letters;
    }
}
