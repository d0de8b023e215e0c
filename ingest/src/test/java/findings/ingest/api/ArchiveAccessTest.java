package findings.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import findings.ingest.SampleLetters;
import findings.service.access.ApiKey;
import findings.service.access.Right;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may export and import. */
class ArchiveAccessTest {
    private static final String SENTENCE = "wexcombe.focused-visit.2024-03-05.0123456789.1";
    private static final ApiKey.New FEEDER = ApiKey.make("feeder", EnumSet.of(Right.FEED));
    private static final ApiKey.New READER = ApiKey.make("reader", EnumSet.of(Right.READ));
    private static final ApiKey.New OPERATOR = ApiKey.make("operator", EnumSet.of(Right.FEED, Right.CORRECT));

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningIngest open;
    private static byte[] archive;

    /** An archive of a letter with a correction, and a service that other machines could reach. */
    @BeforeAll
    static void start() throws Exception {
        try (RunningIngest local = RunningIngest.start(Files.createDirectory(folder.resolve("local")), Map.of())) {
            byte[] letter = SampleLetters.focusedVisit("Wexcombe", "5 and 6 March 2024", "Plans for children are late.")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(local.post("", "text/plain", letter).status()).isEqualTo(201);
            HttpRequest.Builder correction = request(local, "/api/corrections/" + SENTENCE)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(
                            "{\"polarity\": \"neither\", \"themes\": [], \"author\": \"A. Reader\","
                                    + " \"reason\": \"history\"}"));
            assertThat(send(correction).statusCode()).isEqualTo(204);
            archive = send(request(local, "/api/export").GET()).body();
        }
        Path keys = Files.writeString(
                folder.resolve("keys"),
                String.join(
                        "\n",
                        FEEDER.kept().line(),
                        READER.kept().line(),
                        OPERATOR.kept().line(),
                        ""));
        open = RunningIngest.start(
                Files.createDirectory(folder.resolve("open")),
                Map.of("server.address", "0.0.0.0", "findings.access.keys-file", keys.toString()));
    }

    @AfterAll
    static void stop() {
        open.close();
    }

    @Test
    void withoutTheRightNothingIsExportedOrImported() throws Exception {
        assertThat(send(request(open, "/api/export").GET()).statusCode()).isEqualTo(401);
        assertThat(send(with(READER, request(open, "/api/export").GET())).statusCode())
                .isEqualTo(403);
        assertThat(take(READER, archive).statusCode()).isEqualTo(403);
    }

    @Test
    void correctionsNeedTheRightToCorrect() throws Exception {
        HttpResponse<byte[]> refused = take(FEEDER, archive);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(text(refused)).contains("this key has no right to correct; nothing of it was taken in");
    }

    @Test
    void withBothRightsItIsTakenInAndWhatStandsMakesNoRecord() throws Exception {
        HttpResponse<byte[]> taken = take(OPERATOR, archive);

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(text(taken))
                .contains("{\"id\":\"wexcombe.focused-visit.2024-03-05\",\"outcome\":\"unchanged\"}")
                .contains("{\"id\":\"" + SENTENCE + "\",\"outcome\":\"unchanged\"}");
    }

    @Test
    void whatIsNoArchiveIsRefusedInWords() throws Exception {
        HttpResponse<byte[]> refused = take(OPERATOR, "no archive".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused))
                .contains("bad-archive")
                .contains("the archive is refused, and nothing of it was taken in: it is no ZIP file");
    }

    private static HttpResponse<byte[]> take(ApiKey.New key, byte[] bytes) throws Exception {
        return send(with(key, request(open, "/api/import").POST(BodyPublishers.ofByteArray(bytes))));
    }

    private static HttpRequest.Builder with(ApiKey.New key, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + key.secret());
    }

    private static HttpRequest.Builder request(RunningIngest ingest, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.port() + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
