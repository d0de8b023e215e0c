package findings.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import findings.events.SourceRank;
import findings.events.kafka.KafkaTopic;
import findings.ingest.SampleLetters;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.Reading;
import findings.ingest.publish.LetterIntake;
import findings.ingest.publish.TestIntake;
import findings.ingest.publish.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a real broker behind it, and a reader that takes a file's text for the council's id. */
class LetterFolderTest {
    @TempDir
    private Path originals;

    @TempDir
    private Path inbox;

    private TestIntake broker;
    private LetterIntake intake;
    private LetterFolder folder;

    @BeforeEach
    void connect() {
        broker = new TestIntake(originals);
        intake = broker.with(LetterFolderTest::read);
        folder = new LetterFolder(inbox, intake);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    private static Reading read(Document document, GivenFacts given) throws RejectedDocumentException {
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        if (text.equals("bad")) {
            throw new RejectedDocumentException("no-council", "No council. Give it with --council.");
        }
        if (text.equals("unlucky")) {
            throw new IllegalStateException("the reader is out of order");
        }
        String council = given.council().orElse(text);
        return new Reading(SampleLetters.letter(council, text, SourceRank.PRIMARY, document), List.of());
    }

    @Test
    void onlyFilesThatNoLongerChangeAreSettled() throws IOException {
        Path growing = Files.writeString(inbox.resolve("growing.pdf"), "half");
        Path whole = Files.writeString(inbox.resolve("whole.pdf"), "whole");

        assertThat(folder.settledFiles()).isEmpty();
        Files.writeString(growing, "half and half");
        assertThat(folder.settledFiles()).containsExactly(whole);
        assertThat(folder.settledFiles()).containsExactly(growing, whole);
    }

    @Test
    void hiddenAndUnfinishedFilesFoldersAndFactsAreNoLetters() throws IOException {
        for (String name : List.of(".hidden.pdf", "a.pdf.part", "b.crdownload", "c.pdf.facts.properties")) {
            Files.writeString(inbox.resolve(name), "x");
        }
        Files.createDirectory(inbox.resolve("folder.pdf"));
        Files.createSymbolicLink(inbox.resolve("link.pdf"), Path.of("/etc/hostname"));

        folder.settledFiles();

        assertThat(folder.settledFiles()).isEmpty();
    }

    @Test
    void aLetterIsMovedOnceTheBrokerHasIt() throws IOException {
        Path file = Files.writeString(inbox.resolve("letter.txt"), "ashmere-in-folder");

        folder.takeIn(file);

        assertThat(file).doesNotExist();
        assertThat(inbox.resolve("done/letter.txt")).hasContent("ashmere-in-folder");
        assertThat(TopicReader.records(KafkaTopic.LETTERS, "ashmere-in-folder.focused-visit.2024-03-04"))
                .hasSize(1);
    }

    @Test
    void aLetterTakenInTwiceAfterACrashIsPublishedOnce() throws IOException {
        Path file = Files.writeString(inbox.resolve("letter.txt"), "calderwick-in-folder");
        folder.takeIn(file);
        Files.writeString(file, "calderwick-in-folder");

        folder.takeIn(file);

        assertThat(inbox.resolve("done").toFile().list()).containsExactly("letter.txt");
        assertThat(TopicReader.records(KafkaTopic.LETTERS, "calderwick-in-folder.focused-visit.2024-03-04"))
                .hasSize(1);
    }

    @Test
    void factsBesideALetterAreGivenAndMovedWithIt() throws IOException {
        Path file = Files.writeString(inbox.resolve("letter.txt"), "some text");
        Files.writeString(inbox.resolve("letter.txt.facts.properties"), "council=northmoor-in-folder\n");

        folder.takeIn(file);

        assertThat(inbox.resolve("done/letter.txt.facts.properties")).exists();
        assertThat(TopicReader.records(KafkaTopic.LETTERS, "northmoor-in-folder.focused-visit.2024-03-04"))
                .hasSize(1);
    }

    @Test
    void aRejectedFileIsMovedWithItsReason() throws IOException {
        Path file = Files.writeString(inbox.resolve("letter.txt"), "bad");

        folder.takeIn(file);

        assertThat(inbox.resolve("rejected/letter.txt")).exists();
        assertThat(inbox.resolve("rejected/letter.txt.reason.txt")).hasContent("No council. Give it with --council.");
        String sha256 = new Document("", "bad".getBytes(StandardCharsets.UTF_8)).sha256();
        assertThat(TopicReader.records(KafkaTopic.LETTERS_REJECTED, sha256)).hasSize(1);
    }

    @Test
    void factsThatCannotBeUnderstoodRejectTheLetter() throws IOException {
        Path file = Files.writeString(inbox.resolve("letter.txt"), "some text");
        Files.writeString(inbox.resolve("letter.txt.facts.properties"), "visited=yesterday\n");

        folder.takeIn(file);

        assertThat(inbox.resolve("rejected/letter.txt.reason.txt"))
                .content()
                .startsWith("For visited, 'yesterday' is no day.");
    }

    @Test
    void anotherDocumentOfTheSameNameIsKeptBesideTheFirst() throws IOException {
        folder.takeIn(Files.writeString(inbox.resolve("letter.txt"), "wexcombe-in-folder"));
        folder.takeIn(Files.writeString(inbox.resolve("letter.txt"), "wexcombe-in-folder-too"));

        assertThat(inbox.resolve("done").toFile().list()).hasSize(2);
        assertThat(inbox.resolve("done/letter.txt")).hasContent("wexcombe-in-folder");
    }

    @Test
    void aLetterThatCannotBeTakenInNowStays() throws IOException {
        Path file = Files.writeString(inbox.resolve("letter.txt"), "unlucky");

        assertThatThrownBy(() -> folder.takeIn(file)).isInstanceOf(IllegalStateException.class);

        assertThat(file).exists();
    }

    @Test
    void aWatchedFolderIsEmptiedByAndBy() throws IOException {
        Files.writeString(inbox.resolve("first.txt"), "eastlow-in-folder");
        try (FolderWatch watch = new FolderWatch(inbox, intake, 2)) {
            await().until(() -> Files.exists(inbox.resolve("done/first.txt")));

            Files.writeString(inbox.resolve("second.txt"), "bad");
            await().until(() -> Files.exists(inbox.resolve("rejected/second.txt.reason.txt")));
        }
    }
}
