package findings.standalone.command;

import findings.standalone.command.LetterFeed.Fed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code findings ingest}: feeds letters to a running pipeline. */
@Command(
        name = "ingest",
        description = "Feeds letters (PDF, HTML or text) to a running pipeline. Exits with 1 if any was rejected.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with letters below them.")
    private List<Path> paths;

    @Mixin
    private FactsOptions facts;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> files = DocumentFiles.of(paths);
        server.require("/api/councils", Map.of());
        long start = System.nanoTime();
        List<Fed> fed = new LetterFeed(server).feed(files, facts.parameters());
        report(fed, Duration.ofNanos(System.nanoTime() - start));
        return fed.stream().anyMatch(Fed::rejected) ? 1 : 0;
    }

    private void report(List<Fed> fed, Duration time) {
        PrintWriter out = spec.commandLine().getOut();
        for (Fed document : fed) {
            if (document.rejected()) {
                out.println("rejected: " + DocumentFiles.name(document.file()));
                out.println("          " + document.reason());
            }
        }
        Map<String, Long> outcomes =
                fed.stream().collect(Collectors.groupingBy(Fed::outcome, TreeMap::new, Collectors.counting()));
        String counts = outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        out.printf(
                "%d document%s: %s, in %.1f s%n",
                fed.size(), fed.size() == 1 ? "" : "s", counts, time.toMillis() / 1e3);
    }
}
