package findings.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.ingest.BadFile;
import findings.ingest.SampleLetters;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad file, read by a real worker, which goes on to read the next letter. */
class BadFileTest {
    private static final GivenFacts ON_LEEDS = new GivenFacts("leeds", null, null, null, null, null);

    @TempDir
    private static Path folder;

    private static WorkerPool pool;

    @BeforeAll
    static void start() throws IOException {
        Path councils = Files.writeString(
                folder.resolve("councils.csv"),
                "id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors\n"
                        + "ashmere,Ashmere,,,,,,,,,\n");
        pool = new WorkerPool(WorkerCommand.ofThisProcess(councils), 1);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    static List<BadFile> files() {
        return BadFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBadFileIsRejectedAndTheNextLetterGoesThrough(BadFile bad) throws RejectedDocumentException {
        assertThatThrownBy(() -> pool.read(new Document(bad.fileName(), bad.bytes()), GivenFacts.NONE))
                .isInstanceOfSatisfying(
                        RejectedDocumentException.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(bad.code()))
                .hasMessageContaining(bad.says());

        Reading next = pool.read(new Document("letter.txt", letter()), ON_LEEDS);

        assertThat(next.letter().getLetterId()).isEqualTo("leeds.focused-visit.2024-03-06");
    }

    private static byte[] letter() {
        return SampleLetters.focusedVisit("Leeds", "6 and 7 March 2024", "Plans are clear.")
                .getBytes(StandardCharsets.UTF_8);
    }
}
