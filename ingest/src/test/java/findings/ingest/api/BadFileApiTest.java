package findings.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import findings.ingest.BadFile;
import findings.ingest.SampleLetters;
import findings.ingest.api.RunningIngest.Answer;
import findings.ingest.publish.LetterIntake;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad file by HTTP, against the service as it runs. */
class BadFileApiTest {
    @TempDir
    private static Path folder;

    private static RunningIngest ingest;

    @BeforeAll
    static void start() throws Exception {
        ingest = RunningIngest.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    static List<BadFile> files() {
        return BadFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBadFileIsAProblemAndARecordAndTheNextLetterGoesThrough(BadFile bad) throws Exception {
        Answer answer = ingest.post(
                "?name=" + URLEncoder.encode(bad.fileName(), StandardCharsets.UTF_8),
                "application/octet-stream",
                bad.bytes());

        assertThat(answer.status()).isEqualTo(bad.code().equals(LetterIntake.TOO_LARGE) ? 413 : 422);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(bad.code());
        assertThat(answer.text("detail")).contains(bad.says());
        assertThat(Rejections.of(bad.bytes())).isNotEmpty().allSatisfy(rejected -> {
            assertThat(rejected.getCode()).isEqualTo(bad.code());
            assertThat(rejected.getReason()).isEqualTo(answer.text("detail"));
            assertThat(rejected.getSize()).isEqualTo(bad.bytes().length);
        });

        assertThat(ingest.post("", "text/plain;charset=utf-8", letter()).status())
                .isIn(200, 201);
    }

    private static byte[] letter() {
        return SampleLetters.focusedVisit("Wexcombe", "27 and 28 March 2024", "Plans are clear.")
                .getBytes(StandardCharsets.UTF_8);
    }
}
