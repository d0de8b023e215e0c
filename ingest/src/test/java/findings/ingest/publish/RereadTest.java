package findings.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Letter;
import findings.events.SourceRank;
import findings.events.kafka.KafkaTopic;
import findings.ingest.SampleLetters;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.LetterReading;
import findings.ingest.letter.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading all originals again, on a real broker. Each test has a council of its own. */
class RereadTest {
    @TempDir
    private Path folder;

    private TestIntake intake;

    @BeforeEach
    void connect() {
        intake = new TestIntake(folder);
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void onlyWhatAnImprovedReaderReadsOtherwiseBecomesANewLetter() throws Exception {
        Document same = document("same text");
        Document other = document("broken wo- rds");
        intake.with(reader("oldham-by-sea")).take(same, GivenFacts.NONE, "local");
        intake.with(reader("newham-by-sea")).take(other, GivenFacts.NONE, "local");
        LetterReading improved = (document, given) -> new Reading(
                SampleLetters.letter(
                        text(document).startsWith("same") ? "oldham-by-sea" : "newham-by-sea",
                        text(document).replace("- ", ""),
                        SourceRank.PRIMARY,
                        document),
                List.of());

        List<Reread.Result> results = reread(improved, "oldham-by-sea", "newham-by-sea");

        assertThat(outcomes(results)).containsExactly(Outcome.REPLACED, Outcome.UNCHANGED);
        assertThat(TopicReader.records(KafkaTopic.LETTERS, "oldham-by-sea.focused-visit.2024-03-04"))
                .hasSize(1);
        assertThat(TopicReader.records(KafkaTopic.LETTERS, "newham-by-sea.focused-visit.2024-03-04"))
                .hasSize(2);
    }

    @Test
    void aLetterThatGetsAnotherIdMovesThere() throws Exception {
        intake.with(reader("wrongly")).take(document("text of a council"), GivenFacts.NONE, "local");

        reread(reader("rightly"), "wrongly");

        assertThat(intake.published().find("wrongly.focused-visit.2024-03-04")).isEmpty();
        assertThat(intake.published().find("rightly.focused-visit.2024-03-04")).isPresent();
    }

    @Test
    void aLetterThatCannotBeReadAnyMoreStays() throws Exception {
        intake.with(reader("staying")).take(document("text to stay"), GivenFacts.NONE, "local");
        LetterReading worse = (document, given) -> {
            throw new RejectedDocumentException("no-date", "No date. Give it with --visited.");
        };

        List<Reread.Result> results = reread(worse, "staying");

        assertThat(results)
                .containsExactly(
                        new Reread.LeftAlone("staying.focused-visit.2024-03-04", "No date. Give it with --visited."));
        assertThat(intake.published().find("staying.focused-visit.2024-03-04")).isPresent();
    }

    @Test
    void whatWasGivenIsGivenAgain() throws Exception {
        GivenFacts given = new GivenFacts("giving", null, null, null, null, null);
        LetterReading byGiven = (document, facts) -> new Reading(
                SampleLetters.letter(facts.council().orElse("nobody"), text(document), SourceRank.PRIMARY, document),
                List.of());
        intake.with(byGiven).take(document("text of a giver"), given, "local");

        List<Reread.Result> results = reread(byGiven, "giving");

        assertThat(outcomes(results)).containsExactly(Outcome.UNCHANGED);
    }

    /** Rereads all, and gives what became of some councils' letters; other tests' letters have no originals here. */
    private List<Reread.Result> reread(LetterReading reading, String... councils) {
        List<Reread.Result> results = new ArrayList<>();
        intake.rereadWith(reading).run("local", results::add);
        return results.stream()
                .filter(result -> List.of(councils).contains(result.letterId().split("\\.")[0]))
                .toList();
    }

    private static List<Outcome> outcomes(List<Reread.Result> results) {
        return results.stream()
                .map(result -> ((Reread.ReadAgain) result).receipt().outcome())
                .toList();
    }

    private static LetterReading reader(String councilId) {
        return (document, given) -> {
            Letter letter = SampleLetters.letter(councilId, text(document), SourceRank.PRIMARY, document);
            return new Reading(letter, List.of());
        };
    }

    private static Document document(String text) {
        return new Document("letter.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}
