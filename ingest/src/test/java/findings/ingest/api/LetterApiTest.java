package findings.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.RejectedLetter;
import findings.events.kafka.KafkaTopic;
import findings.ingest.SampleLetters;
import findings.ingest.api.RunningIngest.Answer;
import findings.ingest.publish.LetterIntake;
import findings.ingest.publish.TopicReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters by HTTP, against the service as it runs. Each test has visits of its own, on other days than other
 * tests on the same broker. */
class LetterApiTest {
    private static final String TEXT = "text/plain;charset=utf-8";

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

    @Test
    void aLetterIsTakenInAndSaysWhatWasRead() throws Exception {
        Answer answer =
                ingest.post("?source=https://ashmere.example/1", TEXT, letter("Ashmere", "18 and 19 March 2024"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.response().headers().firstValue("Location"))
                .contains("/api/letters/ashmere.focused-visit.2024-03-18");
        assertThat(answer.text("letterId")).isEqualTo("ashmere.focused-visit.2024-03-18");
        assertThat(answer.text("council")).isEqualTo("Ashmere");
        assertThat(answer.text("councilId")).isEqualTo("ashmere");
        assertThat(answer.text("kind")).isEqualTo("focused-visit");
        assertThat(answer.text("start")).isEqualTo("2024-03-18");
        assertThat(answer.text("end")).isEqualTo("2024-03-19");
        assertThat(answer.text("published")).isEqualTo("2024-04-30");
        assertThat(answer.text("rank")).isEqualTo("primary");
        assertThat(answer.text("outcome")).isEqualTo("published");
        assertThat(answer.json().path("blocks").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(records("ashmere.focused-visit.2024-03-18")).hasSize(1);
    }

    @Test
    void theSameLetterAgainIsUnchangedAndACorrectedOneReplacesIt() throws Exception {
        byte[] letter = letter("Ashmere", "6 and 7 March 2024");
        byte[] corrected = SampleLetters.focusedVisit("Ashmere", "6 and 7 March 2024", "Plans are weak.")
                .getBytes(StandardCharsets.UTF_8);
        ingest.post("", TEXT, letter);

        Answer again = ingest.post("?name=other.txt", TEXT, letter);
        Answer replaced = ingest.post("", TEXT, corrected);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("outcome")).isEqualTo("unchanged");
        assertThat(replaced.status()).isEqualTo(201);
        assertThat(replaced.text("outcome")).isEqualTo("replaced");
        assertThat(records("ashmere.focused-visit.2024-03-06")).hasSize(2);
    }

    @Test
    void aLetterIsTakenFromAFormWithItsFactsAsFields() throws Exception {
        byte[] form = form("letter.txt", letter("Northmoor", "6 and 7 March 2024"), Map.of("council", "Calderwick"));

        Answer answer = ingest.post("", "multipart/form-data; boundary=XX", form);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("letterId")).isEqualTo("calderwick.focused-visit.2024-03-06");
    }

    @Test
    void aWithdrawnLetterIsGoneAndCannotBeWithdrawnTwice() throws Exception {
        ingest.post("", TEXT, letter("Northmoor", "11 and 12 March 2024"));

        assertThat(ingest.delete("northmoor.focused-visit.2024-03-11").status()).isEqualTo(204);
        Answer again = ingest.delete("northmoor.focused-visit.2024-03-11");

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text("code")).isEqualTo("unknown-letter");
        assertThat(records("northmoor.focused-visit.2024-03-11"))
                .last()
                .extracting(ConsumerRecord::value)
                .isNull();
    }

    @Test
    void anImageUnderTheNameOfAPdfIsRejectedWithAReasonAndARecord() throws Exception {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
        };

        assertRejected("application/pdf", image, 422, "wrong-type");
    }

    @Test
    void aDeclaredImageIsRejectedWithAReasonAndARecord() throws Exception {
        assertRejected("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 415, "unsupported-type");
    }

    @Test
    void aWordFileIsRejectedWithAReasonAndARecord() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document/>".getBytes(StandardCharsets.UTF_8));
        }

        assertRejected("application/octet-stream", bytes.toByteArray(), 422, "wrong-type");
    }

    @Test
    void aLetterOnNoEnglishCouncilIsRejectedWithAReasonAndARecord() throws Exception {
        assertRejected(TEXT, letter("Atlantis", "6 and 7 March 2024"), 422, "no-council");
    }

    @Test
    void afterWrongFilesTheNextLetterGoesThrough() throws Exception {
        ingest.post("", "application/pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8));

        assertThat(ingest.post("", TEXT, letter("Wexcombe", "25 and 26 March 2024"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aFactThatCannotBeUnderstoodIsNamed() throws Exception {
        Answer day = ingest.post("?visited=4.3.2024", TEXT, letter("Wexcombe", "6 and 7 March 2024"));
        Answer kind = ingest.post("?kind=raid", TEXT, letter("Wexcombe", "6 and 7 March 2024"));

        assertThat(day.status()).isEqualTo(422);
        assertThat(day.text("code")).isEqualTo("invalid-fact");
        assertThat(day.text("detail"))
                .isEqualTo("For visited, '4.3.2024' is no day. Write it as year-month-day, such as" + " 2018-10-29.");
        assertThat(kind.text("detail")).startsWith("The kind 'raid' is none of ilacs-standard, ilacs-short");
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() throws Exception {
        byte[] large = new byte[LetterIntake.LARGEST_DOCUMENT + 1];

        Answer raw = ingest.post("", "application/pdf", large);
        Answer form = ingest.post("", "multipart/form-data; boundary=XX", form("x.pdf", large, Map.of()));

        assertThat(raw.status()).isEqualTo(413);
        assertThat(raw.text("code")).isEqualTo("too-large");
        assertThat(form.status()).isEqualTo(413);
        assertThat(form.text("detail")).startsWith("The document is larger than 32 MiB.");
    }

    @Test
    void aFormWithoutADocumentAndABodySentAsFieldsAreNamed() throws Exception {
        byte[] nothing = "--XX\r\nContent-Disposition: form-data; name=\"council\"\r\n\r\nAshmere\r\n--XX--\r\n"
                .getBytes(StandardCharsets.UTF_8);

        Answer form = ingest.post("", "multipart/form-data; boundary=XX", nothing);
        Answer fields = ingest.post("", "application/x-www-form-urlencoded", letter("Ashmere", "6 March 2024"));

        assertThat(form.status()).isEqualTo(400);
        assertThat(form.text("code")).isEqualTo("no-file");
        assertThat(fields.status()).isEqualTo(415);
        assertThat(fields.text("detail")).contains("Content-Type: application/pdf");
    }

    @Test
    void aClientsFileNameIsNeverAPath() throws Exception {
        Answer answer = ingest.post(
                "",
                TEXT,
                letter("Calderwick", "20 and 21 March 2024"),
                "Content-Disposition",
                "attachment; filename=\"../../../etc/letter.txt\"");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(folder.resolve("data").toFile().list()).containsExactly("originals");
    }

    @Test
    void allOriginalsCanBeReadAgain() throws Exception {
        ingest.post("", TEXT, letter("Wexcombe", "20 and 21 March 2024"));

        Answer answer = ingest.reread();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body().lines())
                .contains("{\"letterId\":\"wexcombe.focused-visit.2024-03-20\",\"outcome\":\"unchanged\"}");
    }

    @Test
    void withoutABrokerALetterIsAnsweredWithWhenToTryAgain(@TempDir Path other) throws Exception {
        try (RunningIngest lonely = RunningIngest.start(other, Map.of("findings.bootstrap-servers", "127.0.0.1:1"))) {
            Answer answer = lonely.post("", TEXT, letter("Ashmere", "20 and 21 March 2024"));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.response().headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.text("code")).isEqualTo("broker-away");
        }
    }

    private static void assertRejected(String type, byte[] body, int status, String code) throws Exception {
        String name = code + (type.equals(TEXT) ? ".txt" : ".pdf");

        Answer answer = ingest.post("?name=" + name, type, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
        RejectedLetter rejected = Rejections.of(body).get(0);
        assertThat(rejected.getCode()).isEqualTo(code);
        assertThat(rejected.getReason()).isEqualTo(answer.text("detail")).isNotBlank();
        assertThat(rejected.getFileName()).contains(name);
        assertThat(rejected.getSize()).isEqualTo(body.length);
    }

    private static byte[] letter(String council, String days) {
        return SampleLetters.focusedVisit(council, days, "Plans for children in need are clear and reviewed often.")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(String fileName, byte[] file, Map<String, String> fields) throws Exception {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            form.write(("--XX\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        form.write(("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(file);
        form.write("\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String letterId) {
        return TopicReader.records(KafkaTopic.LETTERS, letterId);
    }
}
