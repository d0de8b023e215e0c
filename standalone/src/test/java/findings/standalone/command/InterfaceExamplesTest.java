package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the examples of {@code /api/openapi} that change something, in an order in which each has what it needs. */
class InterfaceExamplesTest {
    /** Long, since a machine may be busy; nothing waits longer than it must. */
    private static final Duration SOON = Duration.ofMinutes(3);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static TestInstallation installation;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> run = new ArrayList<>();
    private JsonNode paths;

    @BeforeAll
    static void start() throws Exception {
        Samples samples = Samples.unpackedTo(folder.resolve("samples"));
        installation = TestInstallation.start(folder.resolve("data"), samples.councils());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void everyExampleThatFeedsCorrectsOrSubscribesWorks() throws Exception {
        paths = JSON.readTree(
                        send("GET", "/api/openapi", BodyPublishers.noBody(), "").body())
                .path("paths");

        JsonNode fed =
                JSON.readTree(runExample("post", "/api/letters", Map.of()).body());
        String letterId = fed.path("letterId").asString();
        assertThat(letterId).isEqualTo("calderwick.focused-visit.2024-06-04");
        String sentenceId = await().atMost(SOON)
                .until(() -> get("/api/letters/" + letterId), letter -> letter.has("sentences"))
                .at("/sentences/0/id")
                .asString();

        runExample("put", "/api/corrections/{sentenceId}", Map.of("sentenceId", sentenceId));
        await().atMost(SOON)
                .until(() -> get("/api/corrections").path("corrections").size() == 1);
        runExample("delete", "/api/corrections/{sentenceId}", Map.of("sentenceId", sentenceId));
        await().atMost(SOON)
                .until(() -> get("/api/corrections").path("corrections").isEmpty());

        String subscription = JSON.readTree(
                        runExample("post", "/api/subscriptions", Map.of()).body())
                .path("id")
                .asString();
        await().atMost(SOON)
                .until(
                        () -> get("/api/subscriptions/" + subscription)
                                .path("id")
                                .asString(),
                        subscription::equals);
        runExample("delete", "/api/subscriptions/{id}", Map.of("id", subscription));

        runExample("post", "/api/reread", Map.of());
        runExample("post", "/api/import", Map.of());
        runExample("delete", "/api/letters/{letterId}", Map.of("letterId", letterId));

        assertThat(run).containsExactlyInAnyOrderElementsOf(changing());
    }

    /** All operations that are described and change something. */
    private List<String> changing() {
        List<String> changing = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(method -> !method.equals("get"))
                        .forEach(method -> changing.add(method + " " + path.getKey())));
        return changing;
    }

    /** Sends an operation's example; ids that its path holds are those of what is here. */
    private HttpResponse<String> runExample(String method, String path, Map<String, String> ids) throws Exception {
        run.add(method + " " + path);
        JsonNode operation = paths.path(path).path(method);
        String target = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            String example = parameter.path("example").asString();
            assertThat(example).as(path + " " + name).isNotEmpty();
            if (parameter.path("in").asString().equals("path")) {
                target = target.replace("{" + name + "}", ids.get(name));
            } else {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(URLEncoder.encode(example, StandardCharsets.UTF_8));
            }
        }
        HttpResponse<String> answer = path.equals("/api/import")
                ? send("POST", target, exported(), "application/zip")
                : send(method.toUpperCase(), target + query, body(operation), type(operation));
        assertThat(operation.path("responses").propertyNames())
                .as(method + " " + path + ": " + answer.body())
                .contains(Integer.toString(answer.statusCode()));
        return answer;
    }

    /** What this installation gives away is what it can take in. */
    private BodyPublisher exported() throws IOException, InterruptedException {
        HttpRequest export =
                HttpRequest.newBuilder(address().resolve("/api/export")).build();
        return BodyPublishers.ofByteArray(
                http.send(export, BodyHandlers.ofByteArray()).body());
    }

    private static String type(JsonNode operation) {
        return operation.at("/requestBody/content").has("text/plain") ? "text/plain" : "application/json";
    }

    private static BodyPublisher body(JsonNode operation) {
        JsonNode example =
                operation.at("/requestBody/content").path(type(operation)).path("example");
        if (example.isMissingNode()) {
            return BodyPublishers.noBody();
        }
        String text = example.isString() ? example.asString() : example.toString();
        return BodyPublishers.ofString(text.replace("example.org", "192.0.2.1")); // a test looks no names up
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", path, BodyPublishers.noBody(), "").body());
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address().resolve(path)).timeout(SOON).method(method, body);
        return http.send(
                (type.isEmpty() ? request : request.header("Content-Type", type)).build(), BodyHandlers.ofString());
    }

    private static URI address() {
        return installation.address();
    }
}
