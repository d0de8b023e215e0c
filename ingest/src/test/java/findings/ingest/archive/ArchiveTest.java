package findings.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.Correction;
import findings.events.Judgements;
import findings.events.Letter;
import findings.events.Source;
import findings.events.VisitKind;
import findings.ingest.document.Document;
import findings.ingest.facts.GivenFacts;
import findings.ingest.original.Original;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.avro.message.RawMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile, damaged or foreign archive is refused for. */
class ArchiveTest {
    private static final String ID = "ashmere.sif.2015-02-02";
    private static final String SENTENCE = ID + ".0123456789.1";
    private static final byte[] DOCUMENT = "the original".getBytes(StandardCharsets.UTF_8);
    private static final Original ORIGINAL = new Original(
            new Document("letter.txt", DOCUMENT),
            new GivenFacts("Ashmere", VisitKind.SIF, LocalDate.of(2015, 2, 2), null, null, "https://example.org/a"));

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    ArchiveTest() throws IOException {
        files.put("letter.avsc", Letter.getClassSchema().toString().getBytes(StandardCharsets.UTF_8));
        files.put("correction.avsc", Correction.getClassSchema().toString().getBytes(StandardCharsets.UTF_8));
        files.put("letters/" + ID, bytes(Letter.class, letter(ID)));
        files.put("corrections/" + SENTENCE, bytes(Correction.class, correction()));
        files.put("originals/" + ORIGINAL.document().sha256(), DOCUMENT);
        files.put("given/" + ID, GivenWithOriginal.write(ORIGINAL));
    }

    @Test
    void aWholeArchiveGivesBackWhatIsInIt() throws Exception {
        try (Archive archive = Archive.open(written())) {
            assertThat(archive.letterIds()).containsExactly(ID);
            assertThat(archive.letter(ID)).isEqualTo(letter(ID));
            assertThat(archive.correctionIds()).containsExactly(SENTENCE);
            assertThat(archive.correction(SENTENCE)).isEqualTo(correction());
            Original original = archive.original(letter(ID)).orElseThrow();
            assertThat(original.given()).isEqualTo(ORIGINAL.given());
            assertThat(original.document().fileName()).isEqualTo("letter.txt");
            assertThat(original.document().bytes()).isEqualTo(DOCUMENT);
        }
    }

    @Test
    void aPathThatLeadsElsewhereIsRefused() throws Exception {
        files.put("originals/../../etc/cron.d/job", DOCUMENT);

        refused(written(), "it holds 'originals/../../etc/cron.d/job', which no export does");
    }

    @Test
    void aFileThatNoExportHoldsIsRefused() throws Exception {
        files.put("/etc/passwd", DOCUMENT);

        refused(written(), "it holds '/etc/passwd', which no export does");
    }

    @Test
    void aFileThatIsNotWhatTheManifestSaysIsRefused() throws Exception {
        Path file = written(line -> line.name().startsWith("letters/")
                ? new Manifest.Line(line.name(), line.size(), "0".repeat(64))
                : line);

        refused(file, "'letters/" + ID + "' is not what the manifest says");
    }

    @Test
    void anOriginalUnderAnotherNameIsRefused() throws Exception {
        files.put("originals/" + "a".repeat(64), DOCUMENT);

        refused(written(), "is not the original that its name says");
    }

    @Test
    void aFileThatTheManifestDoesNotNameIsRefused() throws Exception {
        Path file = written(line -> line.name().startsWith("given/") ? null : line);

        refused(file, "it holds other files than its manifest names");
    }

    @Test
    void aFileThatExpandsToMoreThanItMayBeIsNotReadToItsEnd() throws Exception {
        files.put("given/" + ID, new byte[10 << 20]);

        refused(written(), "'given/" + ID + "' is longer than the 65536 bytes that it may be");
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("no.zip"), DOCUMENT);

        refused(file, "it is no ZIP file, or breaks off");
    }

    @Test
    void anArchiveThatBreaksOffIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(written());
        Path file = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));

        refused(file, "it is no ZIP file, or breaks off");
    }

    @Test
    void aZipFileOfSomethingElseIsRefused() throws Exception {
        Path file = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        refused(file, "it has no manifest");
    }

    @Test
    void anArchiveOfANewerFormatIsRefused() throws Exception {
        Path file = folder.resolve("newer.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.jsonl"));
            zip.write("{\"format\":\"findings-export\",\"version\":2,\"files\":0}\n".getBytes(StandardCharsets.UTF_8));
        }

        refused(file, "it has version 2 of the format, and this program reads version 1");
    }

    @Test
    void aManifestThatPromisesThousandsOfMillionsIsRefused() throws Exception {
        Path file = folder.resolve("huge.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.jsonl"));
            zip.write("{\"format\":\"findings-export\",\"version\":1,\"files\":2000000000}\n"
                    .getBytes(StandardCharsets.UTF_8));
        }

        refused(file, "it says that it holds 2000000000 files");
    }

    @Test
    void aLetterThatCannotBeReadIsRefused() throws Exception {
        files.put("letters/" + ID, new byte[] {1, 2, 3});

        refused(written(), "it holds a Letter that cannot be read");
    }

    @Test
    void aLetterUnderAnotherLettersNameIsRefused() throws Exception {
        files.put("letters/" + ID, bytes(Letter.class, letter("calderwick.sif.2015-02-02")));

        refused(written(), "the letter " + ID + " is another one than its name says");
    }

    @Test
    void aCorrectionOfNoSentenceIsRefused() throws Exception {
        files.put("corrections/nonsense", bytes(Correction.class, correction()));

        refused(written(), "it holds a correction with a wrong id");
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> Archive.open(file))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining(why);
    }

    private Path written() throws IOException {
        Path file = folder.resolve("all.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            ArchiveWriter writer = new ArchiveWriter(out);
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                writer.add(entry.getKey(), entry.getValue());
            }
            writer.finish();
        }
        return file;
    }

    private interface Change {
        Manifest.Line of(Manifest.Line line);
    }

    /** With a manifest that says otherwise; null leaves a file out of it. */
    private Path written(Change change) throws IOException {
        Path file = folder.resolve("changed.zip");
        ByteArrayOutputStream manifest = new ByteArrayOutputStream();
        int lines = 0;
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, byte[]> entry : files.entrySet()) {
            Manifest.Line line = change.of(Manifest.Line.of(entry.getKey(), entry.getValue()));
            if (line != null) {
                body.append("{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}%n"
                        .formatted(line.name(), line.size(), line.sha256()));
                lines++;
            }
        }
        manifest.writeBytes("{\"format\":\"findings-export\",\"version\":1,\"files\":%d}\n%s"
                .formatted(lines, body)
                .getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry("manifest.jsonl"));
            zip.write(manifest.toByteArray());
        }
        return file;
    }

    private static Letter letter(String id) {
        return Letter.newBuilder()
                .setLetterId(id)
                .setCouncilId(id.substring(0, id.indexOf('.')))
                .setCouncilName("Ashmere")
                .setKind(VisitKind.SIF)
                .setJudgements(Judgements.newBuilder().build())
                .setSource(Source.newBuilder()
                        .setSha256(ORIGINAL.document().sha256())
                        .setMediaType("text/plain")
                        .build())
                .build();
    }

    private static Correction correction() {
        return Correction.newBuilder()
                .setSentenceId(SENTENCE)
                .setStrength(false)
                .setArea(false)
                .setAuthor("A. Reader")
                .setReason("history")
                .build();
    }

    private static <T extends SpecificRecord> byte[] bytes(Class<T> type, T value) throws IOException {
        SpecificData model = SpecificData.getForClass(type);
        ByteBuffer encoded = new RawMessageEncoder<T>(model, model.getSchema(type)).encode(value);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
