package findings.ingest.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.VisitKind;
import findings.ingest.document.Document;
import findings.ingest.facts.GivenFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalFolderTest {
    private static final GivenFacts GIVEN = new GivenFacts(
            "Ashmere",
            VisitKind.FOCUSED_VISIT,
            LocalDate.of(2024, 3, 4),
            null,
            LocalDate.of(2024, 4, 2),
            "https://ashmere.example/letter");
    private static final Document DOCUMENT =
            new Document("../../“letter”.txt", "Plans are good.".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptIsFoundWithWhatWasGiven() throws IOException {
        new OriginalFolder(folder).keep("ashmere.focused-visit.2024-03-04", new Original(DOCUMENT, GIVEN));

        Original found = new OriginalFolder(folder)
                .find(DOCUMENT.sha256(), "ashmere.focused-visit.2024-03-04")
                .orElseThrow();

        assertThat(found.document().bytes()).isEqualTo(DOCUMENT.bytes());
        assertThat(found.document().fileName()).isEqualTo("../../“letter”.txt");
        assertThat(found.given()).isEqualTo(GIVEN);
    }

    @Test
    void filesAreNamedByTheHashAlone() throws IOException {
        String sha256 = DOCUMENT.sha256();

        new OriginalFolder(folder).keep("ashmere.focused-visit.2024-03-04", new Original(DOCUMENT, GIVEN));

        Path part = Path.of(sha256.substring(0, 2));
        assertThat(files()).containsExactly(part.resolve(sha256), part.resolve(sha256 + ".json"));
    }

    @Test
    void oneDocumentCanStandBehindTwoLetters() throws IOException {
        OriginalStore store = new OriginalFolder(folder);
        GivenFacts other = new GivenFacts("Calderwick", null, null, null, null, null);

        store.keep("ashmere.focused-visit.2024-03-04", new Original(DOCUMENT, GIVEN));
        store.keep("calderwick.focused-visit.2024-03-04", new Original(DOCUMENT, other));

        assertThat(store.find(DOCUMENT.sha256(), "ashmere.focused-visit.2024-03-04"))
                .map(Original::given)
                .contains(GIVEN);
        assertThat(store.find(DOCUMENT.sha256(), "calderwick.focused-visit.2024-03-04"))
                .map(Original::given)
                .contains(other);
    }

    @Test
    void whatWasNeverKeptIsNotFound() throws IOException {
        assertThat(new OriginalFolder(folder).find("0".repeat(64), "ashmere.focused-visit.2024-03-04"))
                .isEmpty();
    }

    @Test
    void aHashThatIsNoneNeverBecomesAPath() {
        assertThatThrownBy(() -> new OriginalFolder(folder).find("../../../etc/passwd", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no SHA-256");
    }

    @Test
    void aDocumentThatChangedOnTheDiskIsNamed() throws IOException {
        OriginalStore store = new OriginalFolder(folder);
        store.keep("ashmere.focused-visit.2024-03-04", new Original(DOCUMENT, GIVEN));
        Files.writeString(folder.resolve(files().get(0)), "something else");

        assertThatThrownBy(() -> store.find(DOCUMENT.sha256(), "ashmere.focused-visit.2024-03-04"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no longer the document that was kept there");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
