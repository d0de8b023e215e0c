package findings.ingest.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import findings.events.Block;
import findings.events.Grade;
import findings.events.Heading;
import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterBodyTest {

    @Test
    void theFrameOfALetterIsLeftOut() {
        LetterBody body = LetterBody.of(List.of(
                para("9 July 2024"),
                para("Jo Marlowe, Director of Children’s Services, Ashmere Council"),
                para("Dear Ms Marlowe"),
                heading(1, "Focused visit to Ashmere local authority children’s services"),
                para("Inspectors looked at planning for children in care."),
                heading(2, "Main findings"),
                para("Plans are good."),
                para("Yours sincerely"),
                para("Sam Inspector"),
                para("The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and"
                        + " inspects.")));

        assertThat(body.blocks())
                .extracting(Block::getText)
                .containsExactly("Inspectors looked at planning for children in care.", "Plans are good.");
        assertThat(body.excluded())
                .extracting(Excluded::reason)
                .containsExactly(
                        "letterhead, date and addressee",
                        "letterhead, date and addressee",
                        "salutation",
                        "title, dates and inspectors",
                        "signature",
                        "signature",
                        "legal and contact text");
    }

    @Test
    void aSectionsGradeIsKnownToItsBlocks() {
        LetterBody body = LetterBody.of(List.of(
                para("Services have improved."),
                heading(2, "The experiences and progress of children in care: good"),
                para("Homes are stable."),
                heading(2, "The experiences and progress of care leavers"),
                para("Requires improvement to be good"),
                para("Advisers change too often."),
                row(3, "Leadership, management and governance", "Inadequate"),
                para("Leaders did not know.")));

        assertThat(body.blocks())
                .extracting(Block::getText, block -> block.getSectionGrade().orElse(null))
                .containsExactly(
                        tuple("Services have improved.", null),
                        tuple("Homes are stable.", Grade.GOOD),
                        tuple("Advisers change too often.", Grade.REQUIRES_IMPROVEMENT),
                        tuple("Leaders did not know.", Grade.INADEQUATE));
    }

    @Test
    void headingsInOneTypeRightBehindOneAnotherAreNested() {
        LetterBody body = LetterBody.of(List.of(
                para("This letter says what inspectors found."),
                heading(1, "Areas for improvement"),
                heading(1, "Leadership and management"),
                para("Audits are thin."),
                heading(1, "Responses to children who go missing"),
                para("Interviews come late."),
                heading(1, "Case study: highly effective practice"),
                para("One child was found soon.")));

        assertThat(body.blocks())
                .extracting(block ->
                        block.getHeadings().stream().map(Heading::getText).toList())
                .containsExactly(
                        List.of(),
                        List.of("Areas for improvement", "Leadership and management"),
                        List.of("Areas for improvement", "Responses to children who go missing"),
                        List.of("Case study: highly effective practice"));
    }

    @Test
    void whatTheLetterJudgesIsNeverWithinTheListAboveIt() {
        LetterBody body = LetterBody.of(List.of(
                para("Services are better."),
                heading(2, "Main findings"),
                para("Staff are skilled."),
                heading(3, "What needs to improve"),
                para("The quality of plans."),
                heading(4, "For care leavers"),
                para("Their homes."),
                heading(4, "The experiences and progress of children in care: good"),
                para("Homes are stable.")));

        assertThat(body.blocks())
                .extracting(
                        Block::getText,
                        block -> block.getHeadings().stream()
                                .map(Heading::getText)
                                .toList())
                .containsExactly(
                        tuple("Services are better.", List.of()),
                        tuple("Staff are skilled.", List.of("Main findings")),
                        tuple("The quality of plans.", List.of("Main findings", "What needs to improve")),
                        tuple("Their homes.", List.of("Main findings", "What needs to improve", "For care leavers")),
                        tuple(
                                "Homes are stable.",
                                List.of("Main findings", "The experiences and progress of children in care: good")));
    }

    @Test
    void standardSectionsAndContentsAreLeftOut() {
        LetterBody body = LetterBody.of(List.of(
                para("Services have improved."),
                heading(1, "Contents"),
                para("Executive summary 6"),
                heading(1, "Executive summary"),
                para("Plans are good."),
                heading(1, "What the inspection judgements mean"),
                heading(2, "The local authority"),
                para("An outstanding local authority leads well."),
                heading(1, "Recommendations"),
                para("Improve plans.")));

        assertThat(body.blocks())
                .extracting(Block::getText)
                .containsExactly("Services have improved.", "Plans are good.", "Improve plans.");
    }

    @Test
    void aHeadingPrintedInABoxWithTextEndsWithTheBox() {
        LetterBody body = LetterBody.of(List.of(
                row(2, "The experiences and progress of care leavers", "Good"),
                boxed(Kind.HEADING, 2, "Summary", 1),
                boxed(Kind.PARA, 0, "Most care leavers do well.", 1),
                para("Advisers see young people often.")));

        assertThat(body.blocks())
                .extracting(
                        LetterBodyTest::headings,
                        block -> block.getSectionGrade().orElse(null))
                .containsExactly(
                        tuple(List.of("The experiences and progress of care leavers", "Summary"), Grade.GOOD),
                        tuple(List.of("The experiences and progress of care leavers"), Grade.GOOD));
    }

    @Test
    void aBoxMayGoOnOverleaf() {
        LetterBody body = LetterBody.of(List.of(
                boxed(Kind.HEADING, 2, "Summary of findings", 1),
                boxed(Kind.BULLET, 0, "Caseloads are too high.", 1),
                new Element(Kind.BULLET, 0, "Supervision is rare.", List.of(), 3, 2),
                new Element(Kind.PARA, 0, "Leaders know this.", List.of(), 3)));

        assertThat(body.blocks())
                .extracting(LetterBodyTest::headings)
                .containsExactly(List.of("Summary of findings"), List.of("Summary of findings"), List.of());
    }

    @Test
    void aSummaryIsUnderTheJudgementThatStandsInItsBox() {
        LetterBody body = LetterBody.of(List.of(
                para("Services have improved."),
                heading(1, "Inspection judgements about the local authority"),
                new Element(
                        Kind.TABLE_ROW,
                        0,
                        "Leadership, management and governance\tGood",
                        List.of("Leadership, management and governance", "Good"),
                        2,
                        1),
                boxed(Kind.HEADING, 2, "Summary", 1),
                boxed(Kind.PARA, 0, "Leaders know their services.", 1)));

        assertThat(body.blocks())
                .extracting(LetterBodyTest::headings)
                .last()
                .isEqualTo(List.of(
                        "Inspection judgements about the local authority",
                        "Leadership, management and governance",
                        "Summary"));
    }

    @Test
    void aHeadingAloneInABoxIsOverWhatFollows() {
        LetterBody body = LetterBody.of(List.of(
                boxed(Kind.HEADING, 1, "The graded judgement for adoption performance is that it is good", 1),
                para("Matching is careful.")));

        assertThat(body.blocks())
                .extracting(LetterBodyTest::headings)
                .containsExactly(List.of("The graded judgement for adoption performance is that it is good"));
    }

    @Test
    void theLineOverTheTableOfJudgementsIsNoText() {
        LetterBody body = LetterBody.of(List.of(
                para("The judgements on areas of the service that contribute to overall effectiveness are:"),
                row(1, "1. Children who need help and protection", "Good"),
                para("Children are safe.")));

        assertThat(body.blocks()).extracting(Block::getText).containsExactly("Children are safe.");
    }

    private static List<String> headings(Block block) {
        return block.getHeadings().stream().map(Heading::getText).toList();
    }

    private static Element boxed(Kind kind, int level, String text, int box) {
        return new Element(kind, level, text, List.of(), 2, box);
    }

    private static Element para(String text) {
        return new Element(Kind.PARA, 0, text, List.of(), 1);
    }

    private static Element heading(int level, String text) {
        return new Element(Kind.HEADING, level, text, List.of(), 1);
    }

    private static Element row(int page, String... cells) {
        return new Element(Kind.TABLE_ROW, 0, String.join("\t", cells), List.of(cells), page);
    }
}
