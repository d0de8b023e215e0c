package findings.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.aggregator.testing.TestPipeline;
import findings.service.access.ApiKey;
import findings.service.access.Right;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions where keys are asked for, to read too. */
class SubscriptionAccessTest {
    private static final ApiKey.New SUBSCRIBER = ApiKey.make("newsroom", Set.of(Right.SUBSCRIBE));
    private static final ApiKey.New READER = ApiKey.make("reading-room", Set.of(Right.READ));
    private static final String NO_KEY = "";
    private static final String SUBSCRIPTIONS = "/api/subscriptions";
    private static final String EVENTS = "/api/findings/events";
    private static final String REQUEST = "{\"address\": \"http://192.0.2.1/findings\"}";

    @TempDir
    private static Path state;

    private static ConfigurableApplicationContext service;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @BeforeAll
    static void start() throws IOException {
        Path keys = Files.write(
                state.resolve("keys"),
                List.of(SUBSCRIBER.kept().line(), READER.kept().line()));
        service = run("--findings.access.keys-file=" + keys, "--findings.access.key-to-read=true");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static ConfigurableApplicationContext run(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        all.add("--findings.bootstrap-servers=" + TestPipeline.bootstrapServers());
        all.add("--findings.state-dir=" + state.resolve("state"));
        return new SpringApplicationBuilder(AggregatorApplication.class).run(all.toArray(String[]::new));
    }

    @Test
    void toSubscribeNeedsAKeyThatMay() throws Exception {
        assertRefused(post(NO_KEY), 401, "no-key", "'subscribe'");
        assertRefused(post("findings_of-nobody"), 401, "unknown-key", "");
        assertRefused(post(READER.secret()), 403, "no-right", "'reading-room' has the rights read");

        HttpResponse<String> made = post(SUBSCRIBER.secret());

        assertThat(made.statusCode()).isEqualTo(201);
        String path = made.headers().firstValue("Location").orElseThrow();
        assertRefused(send("GET", path, READER.secret()), 403, "no-right", "needs 'subscribe'");
        assertRefused(send("DELETE", path, NO_KEY), 401, "no-key", "");
        assertThat(send("DELETE", path, SUBSCRIBER.secret()).statusCode()).isEqualTo(204);
    }

    @Test
    void subscriptionsAreShownToThoseWhoMaySubscribeAlone() throws Exception {
        assertRefused(send("GET", SUBSCRIPTIONS, NO_KEY), 401, "no-key", "");
        assertRefused(send("GET", SUBSCRIPTIONS, READER.secret()), 403, "no-right", "");
        assertThat(send("GET", SUBSCRIPTIONS, SUBSCRIBER.secret()).statusCode()).isEqualTo(200);
    }

    @Test
    void anEventStreamNeedsAKeyToReadWhereQueriesDo() throws Exception {
        assertRefused(send("GET", EVENTS, NO_KEY), 401, "no-key", "'read'");
        assertRefused(send("GET", EVENTS, SUBSCRIBER.secret()), 403, "no-right", "needs 'read'");
        assertRefused(send("GET", "/api/councils", NO_KEY), 401, "no-key", "'read'");

        HttpResponse<InputStream> stream =
                http.send(request("GET", EVENTS, READER.secret()), BodyHandlers.ofInputStream());

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
        stream.body().close();
    }

    @Test
    void aServerThatAsksForKeysToReadAndKnowsNoneIsRefusedAtStart() {
        assertThatThrownBy(() -> run("--findings.access.key-to-read=true"))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("findings.access.key-to-read is set, but no findings.access.keys-file");
    }

    private void assertRefused(HttpResponse<String> answer, int status, String code, String says) {
        JsonNode problem = json.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("urn:findings:problem:" + code);
        assertThat(problem.path("detail").asString()).contains(says);
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Bearer"));
        }
    }

    private HttpResponse<String> post(String key) throws IOException, InterruptedException {
        return send("POST", SUBSCRIPTIONS, key);
    }

    private HttpResponse<String> send(String method, String path, String key) throws IOException, InterruptedException {
        return http.send(request(method, path, key), BodyHandlers.ofString());
    }

    private static HttpRequest request(String method, String path, String key) {
        URI address =
                URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .method(method, method.equals("POST") ? BodyPublishers.ofString(REQUEST) : BodyPublishers.noBody());
        return (key.isEmpty() ? request : request.header("Authorization", "Bearer " + key)).build();
    }
}
