package findings.ingest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Block;
import findings.events.Grade;
import findings.events.Heading;
import findings.events.council.CouncilRegister;
import findings.ingest.document.Document;
import findings.ingest.document.Excluded;
import findings.ingest.facts.GivenFacts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports in other forms than PDF: their covers are facts, and not text. */
class ReportFormsTest {
    private static final GivenFacts ON_LEEDS = new GivenFacts("leeds", null, null, null, null, null);

    private static final String COPIED = """
            Inspection of Ashmere local authority children's services

            Inspection dates: 23 to 27 February 2026

            Lead inspector: Jo Sample, His Majesty's Inspector

            Judgement\tGrade

            The impact of leaders on social work practice with children and families\tRequires improvement to be good
            The experiences and progress of children who need help and protection\tGood
            The experiences and progress of children in care\tGood
            The experiences and progress of care leavers\tOutstanding

            Services for children have improved since the last inspection. Leaders know them well.

            What needs to improve?

            - The timeliness of initial visits. (outcome 1, national framework)

            The experiences and progress of children who need help and protection: good

            1. Children are seen alone and often. Their plans are
            clear.
            """;

    private static final String LINE_BY_LINE = """
            Inspection of Ashmere local authority children's services
            Inspection dates: 29 October 2018 to 2 November 2018
            Lead inspector: Jo Sample
            Her Majesty's Inspector
            Judgement
            Grade
            Overall effectiveness
            Good
            The experiences and progress of children in care and care leavers
            Outstanding
            The experiences and progress of children who need help and protection
            Requires improvement
            to be good
            The impact of leaders on social work practice with children and families
            Good
            Children in Ashmere receive good services. Leaders know them.
            The experiences and progress of children who need help and protection
            1. Children are seen alone and often.
            """;

    private static final String SINGLE_FRAMEWORK = """
            Ashmere Metropolitan Borough Council

            Inspection of services for children in need of help and protection, children looked after and care leavers

            and

            Review of the effectiveness of the Local Safeguarding Children Board

            Inspection date: 20 January 2015 – 11 February 2015

            Report published: 27 March 2015

            Children's services in Ashmere require improvement to be good

            1. Children who need help and protection: Requires improvement
            2. Children looked after and achieving permanence: Good
            2.1 Adoption performance: Good
            2.2 Experiences and progress of care leavers: Requires improvement
            3. Leadership, management and governance: Good

            The effectiveness of the Local Safeguarding Children Board is inadequate

            Recommendations

            1. Ensure that plans say what must change.
            """;

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Ashmere</title></head><body><main>
            <h1>Inspection of Ashmere local authority children's services</h1>
            <p><strong>Inspection dates:</strong> 23 to 27 February 2026</p>
            <p><strong>Lead inspector:</strong> Jo Sample, His Majesty's Inspector</p>
            <div><div>The impact of leaders on social work practice with children and families</div>
            <div>Requires improvement<br>to be good</div></div>
            <div><div>The experiences and progress of children who need help and protection</div><div>Good</div></div>
            <div><div>The experiences and progress of children in care</div><div>Good</div></div>
            <div><div>The experiences and progress of care leavers</div><div>Outstanding</div></div>
            <p>Services for children have improved since the last inspection. Leaders know them well.</p>
            <h2>What needs to improve?</h2><ul><li>The timeliness of initial visits. (outcome 1, national framework)</li>
            </ul><h2>The experiences and progress of children who need help and protection: good</h2>
            <ol><li>Children are seen alone and often. Their plans are clear.</li></ol></main></body></html>
            """;

    @Test
    void aCopiedReportsCoverIsNotInItsBlocks() throws Exception {
        Reading reading = read("report.txt", COPIED);

        assertReportOf2026(reading);
    }

    @Test
    void aWebPagesCoverIsNotInItsBlocks() throws Exception {
        Reading reading = read("report.html", PAGE);

        assertReportOf2026(reading);
    }

    private static void assertReportOf2026(Reading reading) {
        assertThat(reading.letter().getJudgements().getLeaders()).contains(Grade.REQUIRES_IMPROVEMENT);
        assertThat(reading.letter().getJudgements().getCareLeavers()).contains(Grade.OUTSTANDING);
        assertThat(reading.letter().getJudgements().getOverall()).isEmpty();
        assertThat(texts(reading))
                .containsExactly(
                        "Services for children have improved since the last inspection. Leaders know them well.",
                        "The timeliness of initial visits.",
                        "Children are seen alone and often. Their plans are clear.");
        assertThat(headings(reading))
                .containsExactly(
                        List.of(),
                        List.of("What needs to improve?"),
                        List.of("The experiences and progress of children who need help and protection: good"));
        assertThat(reading.letter().getBlocks().get(1).getReference()).contains("outcome 1, national framework");
        assertThat(reading.excluded())
                .filteredOn(excluded -> excluded.text().contains("Outstanding"))
                .extracting(Excluded::reason)
                .containsOnly("judgement table");
    }

    @Test
    void aTableCopiedLineByLineIsNotInTheBlocks() throws Exception {
        Reading reading = read("report.txt", LINE_BY_LINE);

        assertThat(reading.letter().getVisitEnd()).contains(LocalDate.of(2018, 11, 2));
        assertThat(reading.letter().getJudgements().getInCareAndCareLeavers()).contains(Grade.OUTSTANDING);
        assertThat(reading.letter().getJudgements().getHelpAndProtection()).contains(Grade.REQUIRES_IMPROVEMENT);
        assertThat(texts(reading))
                .containsExactly(
                        "Children in Ashmere receive good services. Leaders know them.",
                        "Children are seen alone and often.");
        assertThat(headings(reading))
                .last()
                .isEqualTo(List.of("The experiences and progress of children who need help and protection"));
    }

    @Test
    void aHeadingRightBehindTheTableOfJudgementsIsKept() throws Exception {
        String withoutOpening =
                LINE_BY_LINE.replace("Children in Ashmere receive good services. Leaders know them.\n", "");

        Reading reading = read("report.txt", withoutOpening);

        assertThat(texts(reading)).containsExactly("Children are seen alone and often.");
        assertThat(headings(reading))
                .containsExactly(List.of("The experiences and progress of children who need help and protection"));
    }

    @Test
    void theSingleFrameworksNumberedJudgementsAreNotInTheBlocks() throws Exception {
        Reading reading = read("report.txt", SINGLE_FRAMEWORK);

        assertThat(reading.letter().getJudgements().getAdoption()).contains(Grade.GOOD);
        assertThat(reading.letter().getJudgements().getOverall()).contains(Grade.REQUIRES_IMPROVEMENT);
        assertThat(texts(reading)).containsExactly("Ensure that plans say what must change.");
    }

    private static Reading read(String name, String text) throws Exception {
        return new LetterReader(CouncilRegister.england())
                .read(new Document(name, text.getBytes(StandardCharsets.UTF_8)), ON_LEEDS);
    }

    private static List<String> texts(Reading reading) {
        return reading.letter().getBlocks().stream().map(Block::getText).toList();
    }

    private static List<List<String>> headings(Reading reading) {
        return reading.letter().getBlocks().stream()
                .map(block -> block.getHeadings().stream().map(Heading::getText).toList())
                .toList();
    }
}
