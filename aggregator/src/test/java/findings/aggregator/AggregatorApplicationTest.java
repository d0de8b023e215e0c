package findings.aggregator;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import findings.aggregator.testing.EventSource;
import findings.aggregator.testing.FindingEvents;
import findings.aggregator.testing.LetterBuilder;
import findings.aggregator.testing.TestPipeline;
import findings.events.ClassifiedLetter;
import findings.events.VisitKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a broker, asked over HTTP. Each test has a council of its own. */
@SpringBootTest(classes = AggregatorApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class AggregatorApplicationTest {
    /** Long, since a machine may be busy; nothing waits longer than it must. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path state;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("findings.bootstrap-servers", TestPipeline::bootstrapServers);
        registry.add("findings.state-dir", () -> state.toString());
        registry.add("findings.private-webhooks", () -> "true");
        registry.add("findings.councils-file", () -> "src/test/resources/councils.csv");
    }

    @Test
    void aLetterShowsInItsCouncilsTrendsWithTheSentencesAndLeavesNoTraceOnceWithdrawn() {
        LetterBuilder builder = letter("ashmere", VisitKind.SIF, "2015-02-02")
                .area("Too many plans are late.", "education", "personal-education-plans");
        ClassifiedLetter letter = builder.build();

        TestPipeline.publish(letter);

        JsonNode trend = await().atMost(SOON)
                .until(
                        () -> get("/api/councils/Ashmere%20Valley/trends/personal-education-plans"),
                        answer -> !answer.path("visits").isEmpty());
        assertThat(trend.path("status").asString()).isEqualTo("new-concern");
        assertThat(trend.path("visits")
                        .path(0)
                        .path("findings")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("Too many plans are late.");
        assertThat(get("/api/findings/" + builder.lastId()).path("id").asString())
                .isEqualTo(builder.lastId());

        JsonNode found = await().atMost(SOON)
                .until(
                        () -> get("/api/findings?q=late+plan&council=ashmere&topic=personal-education-plans"),
                        answer -> answer.path("total").asInt() == 1);
        assertThat(found.at("/findings/0/marked").asString())
                .isEqualTo("Too many <mark>plans</mark> are <mark>late</mark>.");

        TestPipeline.withdraw(letter.getLetterId());

        await().atMost(SOON)
                .until(() -> get("/api/councils/ashmere/trends").path("trends").isEmpty());
        await().atMost(SOON)
                .until(() -> get("/api/findings?council=ashmere").path("total").asInt(-1) == 0);
        assertThat(get("/api/letters/" + letter.getLetterId()).path("status").asInt())
                .isEqualTo(404);
    }

    @Test
    void anEventStreamGivesFindingsAndChangesOfStatusAndResumesWhereItWasCut() throws Exception {
        ClassifiedLetter letter = letter("calderwick", VisitKind.ILACS_SHORT, "2019-02-02")
                .area("Too many plans are late.", "education")
                .strength("Homes are stable.", "placements")
                .build();
        URI address = uri("/api/findings/events?council=calderwick");

        String cutAt;
        try (EventSource events = EventSource.open(http, address, null)) {
            TestPipeline.publish(
                    FindingEvents.added(letter, letter.getSentences().get(0)));
            EventSource.Event event = events.next("finding-added");
            cutAt = event.id();
            assertThat(json.readTree(event.data()).at("/data/after/polarity").asString())
                    .isEqualTo("area");
            assertThat(json.readTree(event.data()).path("specversion").asString())
                    .isEqualTo("1.0");
        }
        TestPipeline.publish(FindingEvents.added(letter, letter.getSentences().get(1)));

        try (EventSource events = EventSource.open(http, address, cutAt)) {
            EventSource.Event finding = events.next("finding-added");
            assertThat(json.readTree(finding.data()).path("subject").asString())
                    .isEqualTo(letter.getSentences().get(1).getId());
            TestPipeline.publish(letter);
            EventSource.Event change = events.next("trend-changed");
            assertThat(json.readTree(change.data()).at("/data/after").asString())
                    .isIn("new-concern", "emerging-strength");
        }
    }

    @Test
    void aStreamThatIsCutAHundredTimesWhileLettersFlowGivesEveryEventOnce() throws Exception {
        int cuts = 100;
        List<String> published = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        URI address = uri("/api/findings/events?council=oldmoor&council=northmoor&polarity=strength");

        EventSource events = EventSource.open(http, address, null);
        for (int cut = 0; cut < cuts; cut++) {
            for (String council : List.of("oldmoor", "northmoor")) {
                ClassifiedLetter letter = letter(council, VisitKind.OTHER, "2024-01-01")
                        .strength("Strength number " + cut + " is seen.", "leadership")
                        .build();
                TestPipeline.publish(
                        FindingEvents.added(letter, letter.getSentences().get(0)));
                published.add(letter.getSentences().get(0).getId());
            }
            EventSource.Event event = events.next("finding-added");
            seen.add(json.readTree(event.data()).path("subject").asString());
            events.close();
            events = EventSource.open(http, address, event.id());
        }
        while (seen.size() < published.size()) {
            seen.add(json.readTree(events.next("finding-added").data())
                    .path("subject")
                    .asString());
        }
        List<EventSource.Event> more = events.drain();
        events.close();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(published);
        assertThat(more).filteredOn(event -> !event.name().isEmpty()).isEmpty();
    }

    @Test
    void aWebhookGetsWhatItsSubscriptionAsksFor() throws Exception {
        BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(json.readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        String address = "http://localhost:" + receiver.getAddress().getPort() + "/findings";
        ClassifiedLetter letter = letter("calderwick", VisitKind.JTAI, "2023-03-03")
                .strength("Homes are stable.", "placements")
                .area("Too many reviews are late.", "planning-review")
                .build();

        JsonNode subscription =
                post("/api/subscriptions", "{\"address\": \"" + address + "\", \"theme\": [\"planning-review\"]}");
        letter.getSentences().forEach(sentence -> TestPipeline.publish(FindingEvents.added(letter, sentence)));

        assertThat(subscription.path("secret").asString()).startsWith("whsec_");
        JsonNode event = received.poll(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(event.at("/data/after/text").asString()).isEqualTo("Too many reviews are late.");
        String id = subscription.path("id").asString();
        assertThat(get("/api/subscriptions/" + id).path("status").asString()).isEqualTo("active");
        assertThat(get("/api/subscriptions/" + id).has("secret")).isFalse();

        http.send(
                HttpRequest.newBuilder(uri("/api/subscriptions/" + id)).DELETE().build(),
                HttpResponse.BodyHandlers.discarding());
        await().atMost(SOON).until(() -> request("/api/subscriptions/" + id).statusCode() == 404);
        receiver.stop(0);
    }

    @Test
    void theInterfaceIsDescribedAndEachExampleInItsDescriptionAnswers() throws Exception {
        LetterBuilder builder =
                letter("northmoor", VisitKind.SIF, "2015-02-02").area("Too many plans are late.", "education");
        String letterId = builder.build().getLetterId();
        TestPipeline.publish(builder.build());
        await().atMost(SOON).until(() -> get("/api/letters/" + letterId).has("sentences"));

        JsonNode api = get("/api/openapi");

        assertThat(api.path("paths").propertyNames())
                .contains("/api/findings", "/api/councils/{council}/comparison", "/api/findings/events");
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                assertThat(operation.getValue().path("summary").asString())
                        .as(operation.getKey() + " " + path.getKey())
                        .isNotBlank();
            }
            JsonNode operation = path.getValue().path("get");
            boolean isSubscriptions = path.getKey().startsWith("/api/subscriptions/");
            if (!isSubscriptions && !operation.isMissingNode()) {
                String example = example(path.getKey(), operation)
                        .replace("leeds.ilacs-short.2018-10-29.3f9a0c41d2.1", builder.lastId())
                        .replace("leeds.ilacs-short.2018-10-29", letterId);
                assertThat(status(example)).as(example).isEqualTo(200);
            }
        }
    }

    @Test
    void everyTableIsDescribedAsCommaSeparatedValuesAndGivenSo() throws Exception {
        LetterBuilder builder = letter("northmoor", VisitKind.SIF, "2015-02-02").area("Plans are late.", "education");
        TestPipeline.publish(builder.build());
        await().atMost(SOON)
                .until(() -> get("/api/letters/northmoor.sif.2015-02-02").has("sentences"));
        List<String> tables = new ArrayList<>();

        for (Map.Entry<String, JsonNode> path :
                get("/api/openapi").path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            if (operation.at("/responses/200/content").has("text/csv")) {
                tables.add(path.getKey());
                String example = path.getKey()
                        .replace("{council}", "northmoor")
                        .replace("{themeOrTopic}", "education")
                        .replace("{letterId}", "northmoor.sif.2015-02-02");
                assertThat(request(example + "?format=csv").headers().firstValue("Content-Type"))
                        .as(example)
                        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
            }
        }

        assertThat(tables)
                .containsExactlyInAnyOrder(
                        "/api/councils",
                        "/api/councils/{council}",
                        "/api/councils/{council}/trends",
                        "/api/councils/{council}/trends/{themeOrTopic}",
                        "/api/councils/{council}/concerns",
                        "/api/councils/{council}/comparison",
                        "/api/themes",
                        "/api/themes/{themeOrTopic}",
                        "/api/findings",
                        "/api/letters/{letterId}",
                        "/api/corrections");
    }

    @Test
    void theExamplesOfSubscriptionsWork() throws Exception {
        JsonNode paths = get("/api/openapi").path("paths");
        JsonNode subscribe = paths.path("/api/subscriptions").path("post");
        JsonNode example = subscribe.at("/responses/201/content/application~1json/example");

        JsonNode subscription = post(
                "/api/subscriptions",
                subscribe
                        .at("/requestBody/content/application~1json/example")
                        .toString()
                        .replace("example.org", "localhost")); // a test looks no names up

        assertThat(subscription.propertyNames()).containsAll(example.propertyNames());
        assertThat(subscription.path("council")).isEqualTo(example.path("council"));
        String address = "/api/subscriptions/" + subscription.path("id").asString();
        await().atMost(SOON).until(() -> request(address).statusCode() == 200);
        http.send(HttpRequest.newBuilder(uri(address)).DELETE().build(), HttpResponse.BodyHandlers.discarding());
        await().atMost(SOON).until(() -> request(address).statusCode() == 404);
    }

    @Test
    void theExampleOfAStreamIsWhatAStreamGives() throws Exception {
        String example = get("/api/openapi")
                .at("/paths/~1api~1findings~1events/get/responses/200/content/text~1event-stream/example")
                .asString();
        ClassifiedLetter letter = letter("ashmere", VisitKind.SIF, "2015-02-02")
                .area("Too many plans are late.", "education", "personal-education-plans")
                .build();

        try (EventSource events = EventSource.open(http, uri("/api/findings/events?council=ashmere"), null)) {
            TestPipeline.publish(
                    FindingEvents.withdrawn(letter, letter.getSentences().get(0)));
            JsonNode event = json.readTree(events.next("finding-withdrawn").data());

            List<JsonNode> shown = example.lines()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> json.readTree(line.substring("data:".length())))
                    .toList();
            assertThat(shown.get(0).propertyNames()).containsExactlyElementsOf(event.propertyNames());
            assertThat(shown.get(0).at("/data/before").propertyNames())
                    .containsAll(event.at("/data/before").propertyNames().stream()
                            .filter(name -> !name.equals("address"))
                            .toList());
            assertThat(shown.get(1).path("type").asString()).isEqualTo("findings.trend.changed");
        }
    }

    @Test
    void anAnswerCarriesItsAttributionAndATagByWhichItIsNotSentTwice() throws Exception {
        HttpResponse<String> answer = request("/api/councils/northmoor/concerns");
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = http.send(
                HttpRequest.newBuilder(uri("/api/councils/northmoor/concerns"))
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(json.readTree(answer.body()).path("attribution").asString()).contains("Open Government Licence");
        assertThat(request("/api/findings?format=csv").headers().firstValue("Attribution"))
                .isPresent();
        assertThat(request("/api/councils/northmoor/trends?format=csv")
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"councils-northmoor-trends.csv\"");
    }

    private static String example(String path, JsonNode operation) {
        String example = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            assertThat(parameter.has("example")).as(path + " " + name).isTrue();
            String value = URLEncoder.encode(parameter.path("example").asString(), StandardCharsets.UTF_8);
            if (parameter.path("in").asString().equals("path")) {
                example = example.replace("{" + name + "}", value);
            } else if (parameter.path("in").asString().equals("query")) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(value);
            }
        }
        return example + query;
    }

    /** The answer's status; its body may be a stream without end. */
    private int status(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private HttpResponse<String> request(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).timeout(SOON).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private JsonNode get(String path) {
        try {
            return json.readTree(request(path).body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
