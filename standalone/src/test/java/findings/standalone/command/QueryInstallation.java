package findings.standalone.command;

import static org.awaitility.Awaitility.await;

import findings.events.identity.LetterId;
import findings.standalone.pipeline.FocusedVisitLetter;
import findings.standalone.pipeline.Pipeline;
import findings.standalone.pipeline.PipelineSettings;
import findings.standalone.pipeline.PipelineStartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A running pipeline with three letters in it, for all tests of the commands, which only read. */
final class QueryInstallation {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String LATE_PLANS = "The timeliness of personal education plans.";
    private static final String LATE_HEALTH = "Too many children wait too long for a health assessment.";
    private static final String KNOWN = "Social workers know their children well and visit them regularly.";

    private static QueryInstallation running;

    private final Pipeline pipeline;

    private QueryInstallation(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** The installation; it starts when first asked for. */
    static synchronized QueryInstallation get() {
        if (running == null) {
            try {
                running = start();
                Runtime.getRuntime().addShutdownHook(new Thread(running.pipeline::close));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (PipelineStartException e) {
                throw new AssertionError(e);
            }
        }
        return running;
    }

    private static QueryInstallation start() throws IOException, PipelineStartException {
        Path folder = Files.createTempDirectory(Path.of("target"), "samples-");
        Samples samples = Samples.unpackedTo(folder.resolve("samples"));
        List<Path> letters = List.of(
                letter(folder, "Ashmere", "4 and 5 June 2023", "9 July 2023", LATE_PLANS, KNOWN + " " + LATE_HEALTH),
                letter(folder, "Ashmere", "4 and 5 June 2024", "9 July 2024", LATE_PLANS, KNOWN),
                letter(folder, "Northmoor", "11 and 12 March 2024", "15 April 2024", LATE_HEALTH, KNOWN));
        QueryInstallation started = new QueryInstallation(
                Pipeline.start(new PipelineSettings(folder.resolve("data"), 0, 0, null, samples.councils())));
        Server server = new Server(started.address());
        List<LetterFeed.Fed> fed = new LetterFeed(server).feed(letters, Map.of());
        await().atMost(SOON)
                .until(() -> fed.stream().allMatch(letter -> isInTrends(server, LetterId.parse(letter.letterId()))));
        await().atMost(SOON).pollInterval(PAUSE).until(new Settled(server));
        return started;
    }

    private static Path letter(
            Path folder, String council, String visited, String published, String improvement, String findings)
            throws IOException {
        String text = new FocusedVisitLetter(council, visited, published, improvement, findings).text();
        return Files.writeString(folder.resolve(council + " " + published + ".txt"), text);
    }

    private static boolean isInTrends(Server server, LetterId letter) {
        return server.get("/api/councils/" + letter.council() + "/trends", Map.of())
                .body()
                .path("trends")
                .toString()
                .contains(letter.toString());
    }

    /** Whether the tables and the text index are as they were at the look before. */
    private static final class Settled implements Callable<Boolean> {
        private final Server server;
        private String before = "";

        Settled(Server server) {
            this.server = server;
        }

        @Override
        public Boolean call() {
            String now = server.get("/api/themes", Map.of()).body()
                    + server.get("/api/findings", Map.of("limit", "1")).body().toString();
            boolean settled = now.equals(before);
            before = now;
            return settled;
        }
    }

    URI address() {
        return pipeline.address();
    }

    /** Runs a command against it, and gives what it prints. */
    String run(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = FindingsCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(withServer(command));
        if (code != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + code + ": " + err);
        }
        return out.toString();
    }

    private String[] withServer(String... command) {
        String[] all = Arrays.copyOf(command, command.length + 2);
        all[command.length] = "--server";
        all[command.length + 1] = address().toString();
        return all;
    }
}
