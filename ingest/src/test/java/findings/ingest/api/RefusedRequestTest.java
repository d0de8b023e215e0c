package findings.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.events.kafka.KafkaTopic;
import findings.ingest.document.Document;
import findings.ingest.publish.TopicReader;
import findings.service.access.ApiKey;
import findings.service.access.Right;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the running service refuses: foreign, without the right, too large, too slow, too many. */
class RefusedRequestTest {
    private static final Duration BODY_TIME = Duration.ofSeconds(2);
    private static final int BURST = 40;
    private static final String SENTENCE = "/api/corrections/ashmere.focused-visit.2024-06-04.0123456789.1";

    private static final ApiKey.New FEEDER = ApiKey.make("feeder", EnumSet.of(Right.FEED));
    private static final ApiKey.New CORRECTOR = ApiKey.make("corrector", EnumSet.of(Right.CORRECT, Right.READ));
    private static final ApiKey.New HASTY = ApiKey.make("hasty", EnumSet.of(Right.FEED));
    private static final ApiKey.New FORMER = ApiKey.make("former", EnumSet.of(Right.FEED));

    @TempDir
    static Path folder;

    private static Path keys;
    private static RunningIngest local;
    private static RunningIngest open;

    /** To start takes seconds, so the tests share a service on loopback and one that other machines could reach. */
    @BeforeAll
    static void start() throws IOException {
        local = RunningIngest.start(Files.createDirectory(folder.resolve("local")), Map.of());
        keys = writeKeys(FEEDER, CORRECTOR, HASTY, FORMER);
        open = RunningIngest.start(
                Files.createDirectory(folder.resolve("open")),
                Map.of(
                        "server.address",
                        "0.0.0.0",
                        "findings.access.keys-file",
                        keys.toString(),
                        "findings.limit.body-time",
                        BODY_TIME.toMillis() + "ms",
                        "findings.limit.burst",
                        Integer.toString(BURST),
                        "findings.limit.requests-per-second",
                        "0.1"));
    }

    @AfterAll
    static void stop() {
        local.close();
        open.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "rebound.example:8080", "127.0.0.1.rebound.example", "10.0.0.1", ""})
    void onLoopbackARequestForAForeignHostIsRefused(String host) throws IOException {
        String answer = ask(local, "GET /actuator/health HTTP/1.1", "Host: " + host);

        assertThat(answer).startsWith("HTTP/1.1 403").contains("urn:findings:problem:foreign-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:8080"})
    void onLoopbackThisMachineIsKnownByAllItsOwnNames(String host) throws IOException {
        assertThat(ask(local, "GET /actuator/health HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://rebound.example", "null", "http://localhost:3000", "http://localhost", "localhost:8080"
            })
    void onLoopbackARequestOfAForeignOriginIsRefused(String origin) throws IOException {
        String answer = ask(
                local,
                "DELETE /api/letters/ashmere.other.2024-01-01 HTTP/1.1",
                "Host: localhost:8080",
                "Origin: " + origin);

        assertThat(answer).startsWith("HTTP/1.1 403").contains("urn:findings:problem:foreign-origin");
    }

    @Test
    void onLoopbackAPageOfTheServersOwnMayWrite() throws IOException {
        String answer = ask(
                local,
                "DELETE /api/letters/ashmere.other.2024-01-01 HTTP/1.1",
                "Host: localhost:8080",
                "Origin: http://localhost:8080");

        assertThat(answer).startsWith("HTTP/1.1 404").contains("unknown-letter");
    }

    @Test
    void withoutAKeyNothingIsWritten() throws Exception {
        RunningIngest.Answer answer = open.post("", "text/plain", "a letter".getBytes());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("no-key");
        assertThat(answer.text("detail")).contains("POST /api/letters needs a key with the right 'feed'", "--key");
        assertThat(answer.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aKeyThatNobodyGaveIsRefused() throws Exception {
        RunningIngest.Answer answer =
                open.post("", "text/plain", "a letter".getBytes(), "Authorization", "Bearer findings_guessed");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("unknown-key");
    }

    @Test
    void aKeyWithoutTheRightIsRefused() throws Exception {
        RunningIngest.Answer answer = open.post("", "text/plain", "a letter".getBytes(), authorization(CORRECTOR));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("code")).isEqualTo("no-right");
        assertThat(answer.text("detail")).contains("'corrector' has the rights correct,read", "needs 'feed'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%6Cetters/x.other.2024-01-01", "/api/letters;a=b/x.other.2024-01-01"})
    void aPathWrittenInAnotherWayNeedsTheSameRight(String path) throws IOException {
        assertThat(ask(open, "DELETE " + path + " HTTP/1.1", "Host: findings.example"))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST //api/letters", "PUT /api/../api/letters", "PATCH /actuator/health", "POST /unheard-of"})
    void whatNoRuleCoversIsNotWritten(String methodAndPath) throws IOException {
        assertThat(ask(
                        open,
                        methodAndPath + " HTTP/1.1",
                        "Host: findings.example",
                        "Content-Length: 0",
                        header(FEEDER)))
                .doesNotStartWith("HTTP/1.1 2")
                .matches("(?s)HTTP/1.1 40[035] .*");
    }

    @Test
    void aKeyWithTheRightIsLetThrough() throws Exception {
        RunningIngest.Answer answer = open.post("", "text/plain", "no letter at all".getBytes(), authorization(FEEDER));

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void whatAKeyDidIsInTheAuditTrailUnderItsName() throws Exception {
        byte[] document = "no letter either".getBytes();
        open.post("", "text/plain", document, authorization(FEEDER));

        List<ConsumerRecord<String, byte[]>> entries =
                TopicReader.records(KafkaTopic.AUDIT, new Document("", document).sha256());
        assertThat(entries).hasSize(1);
        assertThat(new String(entries.get(0).value(), StandardCharsets.UTF_8)).contains("feeder", "rejected");
    }

    @Test
    void aKeyThatIsTakenBackIsRefusedWithoutARestart() throws Exception {
        assertThat(open.post("", "text/plain", "x".getBytes(), authorization(FORMER))
                        .status())
                .isEqualTo(422);

        writeKeys(FEEDER, CORRECTOR, HASTY);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(open.post("", "text/plain", "x".getBytes(), authorization(FORMER))
                                .text("code"))
                        .isEqualTo("unknown-key"));
    }

    @Test
    void whereOtherMachinesReachAServiceWithoutKeysNothingIsWritten() throws Exception {
        try (RunningIngest keyless = RunningIngest.start(
                Files.createDirectory(folder.resolve("keyless")), Map.of("server.address", "0.0.0.0"))) {
            RunningIngest.Answer answer = keyless.post("", "text/plain", "a letter".getBytes());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text("code")).isEqualTo("no-keys-file");
            assertThat(answer.text("detail")).contains("findings key NAME --rights feed", "findings.access.keys-file");
        }
    }

    @Test
    void aCorrectionThatIsTooLargeIsRefused() throws IOException {
        String body = "{\"reason\": \"" + "x".repeat(70_000) + "\"}";
        String[] head = {
            "PUT " + SENTENCE + " HTTP/1.1", "Host: localhost", "Content-Type: application/json", "Connection: close"
        };

        try (RawHttp declared = new RawHttp(local.port());
                RawHttp chunked = new RawHttp(local.port())) {
            declared.head(head[0], head[1], head[2], head[3], "Content-Length: " + body.length());
            assertThat(declared.text(body).answer()).startsWith("HTTP/1.1 413").contains("too-large");
            chunked.head(head[0], head[1], head[2], head[3], "Transfer-Encoding: chunked");
            chunked.text(Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
            assertThat(chunked.answer()).startsWith("HTTP/1.1 413").contains("too-large");
        }
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        assertThat(ask(local, "GET /actuator/health HTTP/1.1", "Host: localhost", "X-Long: " + "x".repeat(10_000)))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/json", "multipart/form-data; boundary=b"})
    void aBodyThatComesTooSlowlyIsRefused(String type) throws IOException, InterruptedException {
        try (RawHttp slow = new RawHttp(open.port())) {
            beginToSend(slow, type);

            Duration dripped = slow.dripUntilClosed("x", Duration.ofMillis(100));

            assertThat(dripped).isBetween(BODY_TIME.minusMillis(200), BODY_TIME.plusSeconds(4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/json", "multipart/form-data; boundary=b"})
    void whoeverSendsTooSlowlyIsTold(String type) throws IOException, InterruptedException {
        try (RawHttp slow = new RawHttp(open.port())) {
            beginToSend(slow, type);
            Thread.sleep(BODY_TIME.plusMillis(200).toMillis()); // a slow client is what is tested
            slow.text("-");

            assertThat(slow.answer()).startsWith("HTTP/1.1 408").contains("too-slow");
        }
    }

    @Test
    void anArchiveMayTakeLongerThanABodyAsLongAsItKeepsComing() throws IOException, InterruptedException {
        int pieces = 24;
        String piece = "x".repeat(64 << 10);
        try (RawHttp http = new RawHttp(open.port())) {
            http.head(
                    "POST /api/import HTTP/1.1",
                    "Host: findings.example",
                    "Content-Type: application/octet-stream",
                    "Content-Length: " + pieces * piece.length(),
                    "Connection: close",
                    header(FEEDER));
            for (int sent = 0; sent < pieces; sent++) {
                Thread.sleep(3 * BODY_TIME.toMillis() / pieces);
                http.text(piece);
            }

            assertThat(http.answer()).startsWith("HTTP/1.1 422").contains("bad-archive");
        }
    }

    @Test
    void theRestOfARefusedRequestIsNotWaitedForLonger() throws IOException, InterruptedException {
        try (RawHttp slow = new RawHttp(open.port())) {
            slow.head("POST /api/letters HTTP/1.1", "Host: findings.example", "Content-Length: 60000");

            assertThat(slow.dripUntilClosed("x", Duration.ofMillis(100))).isLessThan(BODY_TIME.plusSeconds(4));
        }
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToGoOn() throws Exception {
        RunningIngest.Answer answer = null;
        for (int i = 0; i <= BURST; i++) {
            answer = open.delete("ashmere.other.2024-01-01", authorization(HASTY));
            assertThat(answer.status()).isEqualTo(i < BURST ? 404 : 429);
        }

        assertThat(answer.text("code")).isEqualTo("too-many-requests");
        assertThat(answer.response().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 10L);
        assertThat(open.delete("ashmere.other.2024-01-01", authorization(FEEDER))
                        .status())
                .as("another key")
                .isEqualTo(404);
    }

    @Test
    void everyAnswerTellsBrowsersToRunNothingOfIt() throws IOException {
        assertThat(ask(local, "GET /actuator/health HTTP/1.1", "Host: rebound.example"))
                .contains("X-Content-Type-Options: nosniff")
                .contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'")
                .contains("X-Frame-Options: DENY")
                .contains("Referrer-Policy: no-referrer");
        assertThat(ask(open, "GET /actuator/health HTTP/1.1", "Host: findings.example", header(FEEDER)))
                .contains("Cache-Control: private, no-cache");
    }

    @Test
    void onlyHealthAndMetricsAreShown() throws IOException {
        for (String path : List.of("", "/env", "/beans", "/configprops", "/heapdump", "/loggers", "/shutdown")) {
            assertThat(ask(local, "GET /actuator" + path + " HTTP/1.1", "Host: localhost"))
                    .as(path)
                    .startsWith("HTTP/1.1 404");
        }
    }

    private static void beginToSend(RawHttp http, String type) throws IOException {
        boolean correction = type.endsWith("json");
        http.head(
                (correction ? "PUT " + SENTENCE : "POST /api/letters") + " HTTP/1.1",
                "Host: findings.example",
                "Content-Type: " + type,
                "Content-Length: 60000",
                header(correction ? CORRECTOR : FEEDER));
        http.text("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n");
    }

    private static Path writeKeys(ApiKey.New... written) throws IOException {
        StringBuilder lines = new StringBuilder("# the keys of this test\n\n");
        for (ApiKey.New key : written) {
            lines.append(key.kept().line()).append('\n');
        }
        return Files.writeString(folder.resolve("keys"), lines);
    }

    private static String[] authorization(ApiKey.New key) {
        return new String[] {"Authorization", "Bearer " + key.secret()};
    }

    private static String header(ApiKey.New key) {
        return "Authorization: Bearer " + key.secret();
    }

    private static String ask(RunningIngest service, String... head) throws IOException {
        try (RawHttp http = new RawHttp(service.port())) {
            String[] closing = Arrays.copyOf(head, head.length + 1);
            closing[head.length] = "Connection: close";
            return http.head(closing).answer();
        }
    }
}
