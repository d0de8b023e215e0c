package findings.standalone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Grade;
import findings.events.Letter;
import findings.events.council.CouncilRegister;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.LetterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SamplesAreReadTest {
    private static final Map<String, Letter> LETTERS = new LinkedHashMap<>();

    @BeforeAll
    static void readThem() throws IOException, RejectedDocumentException {
        LetterReader reader = new LetterReader(
                CouncilRegister.england().withAdditions(SampleLetters.SHIPPED.resolve("councils.csv")));
        for (String name : Files.readAllLines(SampleLetters.SHIPPED.resolve("list.txt"))) {
            Path file = SampleLetters.SHIPPED.resolve(name);
            Document document = new Document(name, Files.readAllBytes(file));
            LETTERS.put(name, reader.read(document, GivenFacts.NONE).letter());
        }
    }

    @Test
    void councilKindAndDateOfEverySampleAreThoseThatItStates() {
        assertThat(LETTERS.values())
                .extracting(Letter::getLetterId)
                .containsExactlyInAnyOrder(
                        "ashmere.ilacs-standard.2018-05-14",
                        "ashmere.monitoring-visit.2019-01-29",
                        "ashmere.monitoring-visit.2019-11-19",
                        "ashmere.ilacs-standard.2021-07-05",
                        "ashmere.ilacs-standard.2025-02-03",
                        "calderwick.sif.2015-03-03",
                        "calderwick.focused-visit.2018-02-20",
                        "calderwick.ilacs-standard.2019-10-07",
                        "calderwick.ilacs-short.2023-09-11",
                        "northmoor.sif.2014-11-04",
                        "northmoor.ilacs-short.2018-09-24",
                        "northmoor.jtai.2019-11-04",
                        "northmoor.focused-visit.2021-04-20",
                        "northmoor.ilacs-short.2026-05-11",
                        "wexcombe.ilacs-standard.2022-10-31",
                        "wexcombe.focused-visit.2024-03-05",
                        "wexcombe.ilacs-standard.2026-06-08");
    }

    @Test
    void aReportOfASingleInspectionHasAllItsJudgements() {
        assertThat(LETTERS.get("calderwick-2015-sif.pdf").getJudgements()).satisfies(judgements -> {
            assertThat(judgements.getOverall()).contains(Grade.REQUIRES_IMPROVEMENT);
            assertThat(judgements.getLeaders()).contains(Grade.REQUIRES_IMPROVEMENT);
            assertThat(judgements.getAdoption()).contains(Grade.GOOD);
        });
    }

    @Test
    void aReportAfterApril2026HasNoOverallJudgement() {
        assertThat(LETTERS.get("northmoor-2026-ilacs-short.pdf").getJudgements())
                .satisfies(judgements -> {
                    assertThat(judgements.getOverall()).isEmpty();
                    assertThat(judgements.getCareLeavers()).contains(Grade.OUTSTANDING);
                });
    }

    @Test
    void aLetterOnAVisitHasItsDayOfPublicationAndItsInspector() {
        Letter letter = LETTERS.get("ashmere-2019-monitoring-visit-2.pdf");

        assertThat(letter.getPublished()).contains(LocalDate.of(2019, 2, 26));
        assertThat(letter.getLeadInspector()).contains("Ruth Adeyemi");
    }

    @Test
    void whatStandsAtTheFootOfThePageIsInNoBlock() {
        assertThat(LETTERS.get("calderwick-2023-ilacs-short.pdf").getBlocks())
                .noneMatch(block -> block.getText().contains("11 to 15 September 2023"))
                .noneMatch(block -> block.getText().contains("that each area touches"));
    }
}
