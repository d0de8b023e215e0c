package findings.aggregator;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import findings.aggregator.testing.EventSource;
import findings.aggregator.testing.FindingEvents;
import findings.aggregator.testing.TestPipeline;
import findings.events.ClassifiedLetter;
import findings.events.VisitKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions that two instances of the service share, while letters flow and one of them is restarted. */
class TwoInstancesTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final List<String> COUNCILS = List.of("ashmere", "calderwick", "northmoor", "oldmoor");
    private static final int CUTS = 100;
    private static final int STREAMS = 2;

    @TempDir
    private static Path state;

    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private int published;

    @BeforeAll
    static void start() {
        first = start("first", 0);
        second = start("second", 0);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    private static ConfigurableApplicationContext start(String name, int port) {
        return new SpringApplicationBuilder(AggregatorApplication.class)
                .run(
                        "--server.port=" + port,
                        "--server.tomcat.connection-timeout=2s",
                        "--findings.instance=" + name,
                        "--findings.bootstrap-servers=" + TestPipeline.bootstrapServers(),
                        "--findings.state-dir=" + state.resolve(name),
                        "--findings.councils-file=src/test/resources/councils.csv",
                        "--findings.event-streams=" + STREAMS,
                        "--findings.heartbeat=1s",
                        "--findings.private-webhooks=true");
    }

    @Test
    void aStreamThatIsCutAHundredTimesGivesEveryEventOnceAtEitherInstanceAndAcrossARestart() throws Exception {
        Random random = new Random(11);
        List<String> expected = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String path = "/api/findings/events?polarity=strength&theme=leadership";
        EventSource events = EventSource.open(http, address(first, path), null);
        for (int cut = 0; cut < CUTS; cut++) {
            for (String council : COUNCILS) {
                expected.add(publish(council, "leadership"));
            }
            for (int taken = random.nextInt(COUNCILS.size() + 1); taken > 0 && seen.size() < expected.size(); taken--) {
                seen.add(subject(events.next("finding-added")));
            }
            String cutAt = events.takenId();
            events.close();
            if (cut == CUTS / 2) {
                restartSecond();
            }
            events = openAgain(random.nextBoolean() ? first : second, path, cutAt);
        }
        while (seen.size() < expected.size()) {
            seen.add(subject(events.next("finding-added")));
        }
        events.next(""); // a heartbeat: nothing more has come
        List<EventSource.Event> more = events.drain();
        events.close();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        for (String council : COUNCILS) {
            assertThat(of(council, seen)).isEqualTo(of(council, expected));
        }
        assertThat(more).filteredOn(event -> !event.name().isEmpty()).isEmpty();
    }

    @Test
    void aReceiverThatFailsAtRandomGetsEveryEventInOrderForEachCouncilFromWhicheverInstanceServesIt() throws Exception {
        Random random = new Random(5);
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> receive(exchange, random.nextInt(10) > 0, received));
        receiver.start();
        List<String> expected = new ArrayList<>();
        String address = "http://localhost:" + receiver.getAddress().getPort() + "/";
        String subscription = subscribe("{\"address\": \"" + address + "\", \"theme\": [\"early-help\"]}");

        for (int letter = 0; letter < 20; letter++) {
            COUNCILS.forEach(council -> expected.add(publish(council, "early-help")));
            if (letter == 10) {
                await().atMost(SOON).until(() -> received.size() > 10);
                restartSecond();
            }
        }
        await().atMost(SOON).until(() -> new LinkedHashSet<>(received).size() == expected.size());
        delete(subscription);
        receiver.stop(0);

        Set<String> once = new LinkedHashSet<>(received);
        assertThat(once).containsExactlyInAnyOrderElementsOf(expected);
        for (String council : COUNCILS) {
            assertThat(of(council, once)).isEqualTo(of(council, expected));
        }
    }

    @Test
    void anIdOlderThanWhatIsKeptGetsAReset() throws Exception {
        String path = "/api/findings/events?theme=court-proceedings";
        EventSource before = EventSource.open(http, address(first, path), null);
        publish("ashmere", "court-proceedings");
        before.next("finding-added");
        String old = before.firstId();
        before.close();
        TestPipeline.forgetFindings();
        String kept = publish("ashmere", "court-proceedings");

        EventSource events = openAgain(first, path, old);

        assertThat(json.readTree(events.next("reset").data()).path("type").asString())
                .isEqualTo("findings.stream.reset");
        assertThat(subject(events.next("finding-added"))).isEqualTo(kept);
        events.close();
    }

    @Test
    void aSubscriberThatDoesNotReadIsDroppedAndLeavesItsPlace() throws Exception {
        URI address = address(first, "/api/findings/events?theme=placements");
        try (EventSource other = openAgain(first, "/api/findings/events?theme=health", null);
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(1024);
            slow.connect(new InetSocketAddress("127.0.0.1", address.getPort()));
            slow.getOutputStream()
                    .write(("GET " + address.getPath() + "?" + address.getQuery() + " HTTP/1.1\r\nHost: localhost:"
                                    + address.getPort() + "\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(SOON).until(() -> status(address) == 503);

            await().atMost(SOON).until(() -> {
                for (int i = 0; i < 500; i++) {
                    publish("ashmere", "placements", "Homes are stable. ".repeat(1000));
                }
                return status(address) == 200;
            });

            assertThat(other.next("").name()).isEmpty();
        }
    }

    private static void restartSecond() {
        int port = port(second);
        second.close();
        second = start("second", port);
    }

    private String publish(String council, String theme) {
        return publish(council, theme, "Strength number " + published + " is seen.");
    }

    private String publish(String council, String theme, String text) {
        published++;
        ClassifiedLetter letter = letter(council, VisitKind.OTHER, "2024-01-01")
                .strength(text, theme)
                .build();
        TestPipeline.publish(FindingEvents.added(letter, letter.getSentences().get(0)));
        return letter.getSentences().get(0).getId();
    }

    /** A stream whose place the one that was cut may still hold for a moment. */
    private EventSource openAgain(ConfigurableApplicationContext instance, String path, String id) {
        return await().atMost(SOON)
                .ignoreException(IOException.class)
                .until(() -> EventSource.open(http, address(instance, path), id), source -> true);
    }

    private void receive(HttpExchange exchange, boolean works, List<String> received) throws IOException {
        JsonNode event = json.readTree(exchange.getRequestBody());
        if (works) {
            received.add(event.path("subject").asString());
        }
        exchange.sendResponseHeaders(works ? 204 : 503, -1);
        exchange.close();
    }

    private String subscribe(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(first, "/api/subscriptions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("id").asString();
    }

    private void delete(String subscription) throws IOException, InterruptedException {
        URI address = address(first, "/api/subscriptions/" + subscription);
        http.send(HttpRequest.newBuilder(address).DELETE().build(), HttpResponse.BodyHandlers.discarding());
    }

    private int status(URI address) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private String subject(EventSource.Event event) {
        return json.readTree(event.data()).path("subject").asString();
    }

    private static List<String> of(String council, Iterable<String> ids) {
        List<String> of = new ArrayList<>();
        ids.forEach(id -> {
            if (id.startsWith(council + ".")) {
                of.add(id);
            }
        });
        return of;
    }

    private static URI address(ConfigurableApplicationContext instance, String path) {
        return URI.create("http://localhost:" + port(instance) + path);
    }

    private static int port(ConfigurableApplicationContext instance) {
        return instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
