package findings.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.aggregator.testing.TestPipeline;
import findings.service.access.ApiKey;
import findings.service.access.Right;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Who may ask and who may subscribe, where keys are asked for even to read. */
@SpringBootTest(classes = AggregatorApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class AggregatorAccessTest {
    private static final ApiKey.New READER = ApiKey.make("reader", EnumSet.of(Right.READ));
    private static final ApiKey.New SUBSCRIBER = ApiKey.make("subscriber", EnumSet.of(Right.SUBSCRIBE));
    private static final String SUBSCRIPTION = "{\"address\": \"https://listener.example/findings\"}";

    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Path keys = Files.writeString(
                folder.resolve("keys"),
                READER.kept().line() + "\n" + SUBSCRIBER.kept().line() + "\n");
        registry.add("findings.bootstrap-servers", TestPipeline::bootstrapServers);
        registry.add("findings.state-dir", () -> folder.resolve("state").toString());
        registry.add("findings.access.keys-file", keys::toString);
        registry.add("findings.access.key-to-read", () -> "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/councils", "/api/findings", "/api/themes", "/actuator/prometheus"})
    void whereAKeyIsAskedForToReadNothingIsToldWithoutOne(String path) throws Exception {
        HttpResponse<String> refused = get(path);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(code(refused)).isEqualTo("no-key");
        assertThat(get(path, authorization(SUBSCRIBER)).statusCode()).isEqualTo(403);
        assertThat(get(path, authorization(READER)).statusCode()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsOpenToWhoeverStartsProcesses(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(200, 503);
    }

    @Test
    void aSubscriptionNeedsTheRightToSubscribe() throws Exception {
        assertThat(code(subscribe())).isEqualTo("no-key");
        assertThat(code(subscribe(authorization(READER)))).isEqualTo("no-right");
        assertThat(code(subscribe("Authorization", "Bearer findings_guessed"))).isEqualTo("unknown-key");
        assertThat(subscribe(authorization(SUBSCRIBER)).statusCode()).isEqualTo(201);
    }

    @Test
    void whoeverMayOnlyReadDoesNotSeeWhereEventsGo() throws Exception {
        assertThat(get("/api/subscriptions", authorization(READER)).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/subscriptions", authorization(SUBSCRIBER)).statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void aServiceThatNobodyCouldAskDoesNotStart() {
        String[] arguments = {
            "--findings.bootstrap-servers=" + TestPipeline.bootstrapServers(),
            "--findings.state-dir=" + folder.resolve("nobody"),
            "--findings.access.key-to-read=true",
            "--server.port=0"
        };

        assertThatThrownBy(() -> SpringApplication.run(AggregatorApplication.class, arguments))
                .rootCause()
                .hasMessageContaining("findings.access.key-to-read is set, but no findings.access.keys-file");
    }

    private HttpResponse<String> subscribe(String... headers) throws IOException, InterruptedException {
        return send(request("/api/subscriptions", headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(SUBSCRIPTION)));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private static String[] authorization(ApiKey.New key) {
        return new String[] {"Authorization", "Bearer " + key.secret()};
    }
}
