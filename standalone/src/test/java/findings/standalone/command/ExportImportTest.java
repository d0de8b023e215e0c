package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.classifier.model.label.LabelFile;
import findings.classifier.model.label.LabelledSentence;
import findings.events.kafka.KafkaTopic;
import findings.standalone.command.TestInstallation.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carrying all sample letters from one installation to another. */
class ExportImportTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    private static Samples samples;
    private static TestInstallation installation;

    /** With a correction, and a letter that was withdrawn. */
    @BeforeAll
    static void start() throws Exception {
        samples = Samples.unpackedTo(folder.resolve("samples"));
        installation = TestInstallation.startWith(samples, folder.resolve("data"));
        String withdrawn = installation.latest(KafkaTopic.LETTERS).lastKey();
        assertThat(installation.onServer("withdraw", withdrawn).exit()).isZero();
        Ran corrected = installation.onServer(
                "correct", finding(), "--polarity", "neither", "--author", "A. Reader", "--reason", "history");
        assertThat(corrected.exit()).as(corrected.err()).isZero();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                installation.onServer("corrections", "--labels").out())
                        .contains("\"polarity\":\"N\""));
        await().atMost(SOON)
                .until(() -> installation.latest(KafkaTopic.CLASSIFIED_LETTERS).size() == 16);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void whatIsImportedElsewhereMakesTheSameTablesToTheByte() throws Exception {
        Path file = folder.resolve("all.zip");

        Ran export = installation.onServer("export", file.toString());

        assertThat(export.exit()).as(export.err()).isZero();
        assertThat(export.out()).startsWith("16 letters, 16 originals and 1 corrections in " + file);
        try (TestInstallation other = TestInstallation.start(folder.resolve("other"), samples.councils())) {
            Ran first = other.onServer("import", file.toString());
            assertThat(first.exit()).as(first.err()).isZero();
            assertThat(first.out()).isEqualTo("17 letters and corrections: 17 published\n");
            for (KafkaTopic topic : List.of(
                    KafkaTopic.LETTERS,
                    KafkaTopic.CORRECTIONS,
                    KafkaTopic.CLASSIFIED_LETTERS,
                    KafkaTopic.COUNCIL_TRENDS)) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(other.latest(topic)).isEqualTo(installation.latest(topic)));
            }

            Ran second = other.onServer("import", file.toString());

            assertThat(second.out()).isEqualTo("17 letters and corrections: 17 unchanged\n");
            assertThat(other.count(KafkaTopic.LETTERS)).isEqualTo(16);
            assertThat(other.count(KafkaTopic.CORRECTIONS)).isEqualTo(1);
            Ran reread = other.onServer("reread");
            assertThat(reread.out()).isEqualTo("16 unchanged\n");
        }
    }

    @Test
    void anImportThatIsDamagedIsRefusedAndNothingOfItIsTakenIn() throws Exception {
        Path file = folder.resolve("damaged.zip");
        installation.onServer("export", file.toString());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        int before = installation.count(KafkaTopic.LETTERS);

        Ran refused = installation.onServer("import", file.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).startsWith("findings: the archive is refused, and nothing of it was taken in: ");
        assertThat(installation.count(KafkaTopic.LETTERS)).isEqualTo(before);
        assertThat(folder.resolve("data").toFile().list()).noneMatch(name -> name.startsWith("import-"));
    }

    @Test
    void correctionsAreExportedAsLabelsToTrainOn() throws Exception {
        Path file = Files.writeString(
                folder.resolve("labels.jsonl"),
                installation.onServer("corrections", "--labels").out());

        List<LabelledSentence> labels = LabelFile.labelled(file);

        assertThat(labels).singleElement().satisfies(label -> {
            assertThat(label.strength()).isFalse();
            assertThat(label.area()).isFalse();
        });
    }

    private static String finding() {
        return installation
                .server()
                .require("/api/findings", Map.of("council", "ashmere", "polarity", "area"))
                .path("findings")
                .get(0)
                .path("id")
                .asString();
    }
}
