package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code findings serve} as a process of its own, as people run it. */
class ServeCommandTest {
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration START = Duration.ofMinutes(2);
    private static final int LOAD = 40;
    private static final Pattern READY = Pattern.compile("findings answers at (http://\\S+), Kafka at (\\S+);");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void itIsGoneWithinTenSecondsOfBeingToldToStopThoughLettersComeAndSubscribersListen() throws Exception {
        Path said = folder.resolve("said");
        Path log = folder.resolve("log");
        Samples samples = Samples.unpackedTo(folder.resolve("samples"));
        Process serve = start(said, log, samples.councils());
        try {
            await().atMost(START)
                    .failFast("it ended instead of starting", () -> !serve.isAlive())
                    .until(() -> READY.matcher(Files.readString(said)).find());
            Matcher ready = READY.matcher(Files.readString(said));
            assertThat(ready.find()).isTrue();
            URI address = URI.create(ready.group(1));
            assertThat(post(address, samples.letters().get(0))
                            .get(START.toSeconds(), TimeUnit.SECONDS)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(audit(ready.group(2))).contains("local", "feed", "published");
            http.sendAsync(
                    HttpRequest.newBuilder(address.resolve("/api/findings/events"))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            for (int i = 0; i < LOAD; i++) {
                post(address, samples.letters().get(i % samples.letters().size()));
            }

            long told = System.nanoTime();
            serve.destroy();

            assertThat(serve.waitFor(2 * STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(STOP);
            assertThat(lettersLogged(log)).isNotEmpty();
        } finally {
            serve.destroyForcibly();
        }
    }

    private Process start(Path said, Path log, Path councils) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // and not the tests' own, which says how tests log
                "-Dlogging.config=classpath:logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                FindingsCommand.class.getName(),
                "serve"));
        command.addAll(List.of("--port", "0", "--kafka-port", "0", "--councils", councils.toString()));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(log.toFile());
        builder.environment().put("FINDINGS_LOG_FORMAT", "json");
        return builder.start();
    }

    private CompletableFuture<HttpResponse<String>> post(URI address, Path letter) throws IOException {
        return http.sendAsync(
                HttpRequest.newBuilder(address.resolve("/api/letters"))
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(letter))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String audit(String brokers) {
        StringWriter out = new StringWriter();
        int code =
                new CommandLine(new AuditCommand()).setOut(new PrintWriter(out)).execute("--kafka", brokers);
        assertThat(code).isZero();
        return out.toString();
    }

    /** The letters that the log's records are about; every line of the log is a JSON document. */
    private static List<String> lettersLogged(Path log) throws IOException {
        List<String> letters = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            if (line.startsWith("{")) {
                JsonNode letter = JsonMapper.shared().readTree(line).at("/mdc/letter");
                if (letter.isString()) {
                    letters.add(letter.asString());
                }
            }
        }
        return letters;
    }
}
