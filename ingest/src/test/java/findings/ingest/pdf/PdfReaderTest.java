package findings.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import findings.ingest.document.Content;
import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import findings.ingest.document.RejectedDocumentException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files without tags: what type and position alone must tell. */
class PdfReaderTest {

    @Test
    void headingsParagraphsAndItemsAreToldApart() throws Exception {
        byte[] pdf = new TestPdf()
                .heading("What needs to improve")
                .paragraph("Leaders in Ashmere know their services well and have", "plans for those that are weaker.")
                .item("•", "The timeliness of visits to children in need.")
                .item("2.", "Supervision is regular, and it is written down so", "that workers can go back to it.")
                .bytes();

        Content content = read(pdf);

        assertThat(content.elements())
                .extracting(Element::kind, Element::text)
                .containsExactly(
                        tuple(Kind.HEADING, "What needs to improve"),
                        tuple(
                                Kind.PARA,
                                "Leaders in Ashmere know their services well and have plans for those that are weaker."),
                        tuple(Kind.BULLET, "The timeliness of visits to children in need."),
                        tuple(
                                Kind.NUMBERED,
                                "Supervision is regular, and it is written down so that workers can go back to it."));
        assertThat(content.excluded()).containsExactly(new Excluded("2.", 1, "list number"));
    }

    @Test
    void anItemRunsOnOverThePageEnd() throws Exception {
        byte[] pdf = new TestPdf()
                .item("7.", "Care leavers in Calderwick are helped to find work by", "advisers who know them.")
                .item("8.", "Most pathway plans are written with the young person,", "and they are kept up to date by")
                .footer("Inspection of Calderwick children's services", "1")
                .newPage()
                .hung("advisers. Some lack detail.")
                .item("9.", "Health histories are shared too late with those who", "leave care.")
                .footer("Inspection of Calderwick children's services", "2")
                .bytes();

        Content content = read(pdf);

        assertThat(content.elements())
                .extracting(Element::text, Element::page)
                .contains(tuple(
                        "Most pathway plans are written with the young person, and they are kept up to date by"
                                + " advisers. Some lack detail.",
                        1))
                .hasSize(3);
    }

    @Test
    void runningFootersAndPageNumbersAreLeftOutWithTheirReason() throws Exception {
        TestPdf pdf = new TestPdf()
                .paragraph("Children in Northmoor are safe.")
                .footer("Inspection of Northmoor children's services", "1")
                .newPage()
                .paragraph("Their plans are written with them.")
                .footer("Inspection of Northmoor children's services", "2")
                .newPage()
                .paragraph("Leaders know what must come next.")
                .footer("Inspection of Northmoor children's services", "3");

        Content content = read(pdf.bytes());

        assertThat(content.elements())
                .hasSize(3)
                .noneMatch(element -> element.text().contains("Inspection of"));
        assertThat(content.excluded())
                .extracting(Excluded::page, Excluded::reason)
                .containsExactly(tuple(1, "running footer"), tuple(2, "running footer"), tuple(3, "running footer"));
    }

    @Test
    void footnotesAndTheirMarksAreLeftOut() throws Exception {
        byte[] pdf = new TestPdf()
                .marked("Leaders respond well to what inspectors found last year.", "1")
                .paragraph("They have put more workers into the assessment teams.")
                .footnote("1", "The visit to Wexcombe in March of that year.")
                .bytes();

        Content content = read(pdf);

        assertThat(content.elements())
                .extracting(Element::text)
                .containsExactly(
                        "Leaders respond well to what inspectors found last year.",
                        "They have put more workers into the assessment teams.");
        assertThat(content.excluded())
                .extracting(Excluded::reason)
                .containsExactlyInAnyOrder("footnote mark", "footnote");
    }

    @Test
    void aMarkThatIsNotRaisedIsKnownByItsFootnote() throws Exception {
        byte[] pdf = new TestPdf()
                .paragraph("Four children live in special schools3, all of which are", "in Power2 clubs of Ashmere.")
                .footnote("3", "These are schools with places to stay.")
                .bytes();

        Content content = read(pdf);

        assertThat(content.elements())
                .extracting(Element::text)
                .containsExactly("Four children live in special schools, all of which are in Power2 clubs of Ashmere.");
        assertThat(content.excluded())
                .extracting(Excluded::reason, Excluded::text)
                .containsExactlyInAnyOrder(
                        tuple("footnote mark", "3"), tuple("footnote", "3 These are schools with places to stay."));
    }

    @Test
    void footnotesInTheTextsTypeAreKnownByTheRuleAboveThem() throws Exception {
        byte[] pdf = new TestPdf()
                .paragraph("Calderwick is a city of many languages (1).")
                .paragraph("________________________________________")
                .item("(1)", "Census 2021")
                .paragraph("Children are seen soon after they are referred.")
                .bytes();

        Content content = read(pdf);

        assertThat(content.elements())
                .extracting(Element::text)
                .containsExactly(
                        "Calderwick is a city of many languages (1).",
                        "Children are seen soon after they are referred.");
        assertThat(content.excluded()).containsExactly(new Excluded("(1) Census 2021", 1, "footnote"));
    }

    @Test
    void anItemGoesOnBehindAFootnoteAndAPageEnd() throws Exception {
        byte[] pdf = new TestPdf()
                .item(
                        "4.",
                        "Most care leavers in Wexcombe live in homes that suit them, and the",
                        "money for setting up")
                .highFootnote("2", "An initiative of two years before, which joined up services.")
                .newPage()
                .hung("a home of their own is above what others pay.")
                .bytes();

        Content content = read(pdf);

        assertThat(content.elements())
                .extracting(Element::kind, Element::text)
                .containsExactly(tuple(
                        Kind.NUMBERED,
                        "Most care leavers in Wexcombe live in homes that suit them, and the money for setting up a home"
                                + " of their own is above what others pay."));
        assertThat(content.excluded())
                .contains(
                        new Excluded("2 An initiative of two years before, which joined up services.", 1, "footnote"));
    }

    @Test
    void aFigureThatBeginsALineIsNoItemsNumber() throws Exception {
        byte[] pdf = new TestPdf()
                .item(
                        "7.",
                        "There is no specialist worker for care leavers who are over the age of",
                        "18. Advisers make up for this where they can, and for those aged 16 and",
                        "17. A few still wait.")
                .item("8.", "Health histories come late.")
                .bytes();

        assertThat(read(pdf).elements())
                .extracting(Element::text)
                .containsExactly(
                        "There is no specialist worker for care leavers who are over the age of 18. Advisers make up for"
                                + " this where they can, and for those aged 16 and 17. A few still wait.",
                        "Health histories come late.");
    }

    @Test
    void itemsOfOneLineWithoutFullStopsStayApart() throws Exception {
        byte[] pdf = new TestPdf()
                .paragraph("The share of children who are entitled to meals at school without paying:")
                .line("- in primary schools in Northmoor is 15% (the average of the country is 16%)")
                .line("- in secondary schools in Northmoor is 12% (the average of the country is 14%)")
                .bytes();

        assertThat(read(pdf).elements())
                .extracting(Element::kind, Element::text)
                .containsExactly(
                        tuple(Kind.PARA, "The share of children who are entitled to meals at school without paying:"),
                        tuple(
                                Kind.BULLET,
                                "in primary schools in Northmoor is 15% (the average of the country is 16%)"),
                        tuple(
                                Kind.BULLET,
                                "in secondary schools in Northmoor is 12% (the average of the country is 14%)"));
    }

    @Test
    void wordsBrokenAtALineEndAreMendedAndHyphensOfTheirOwnStay() throws Exception {
        byte[] pdf = new TestPdf()
                .paragraph(
                        "The assess-",
                        "ment of risk is timely, and a multi-",
                        "agency plan follows that is out-",
                        "standing.")
                .bytes();

        assertThat(read(pdf).elements())
                .extracting(Element::text)
                .containsExactly(
                        "The assessment of risk is timely, and a multi-agency plan follows that is outstanding.");
    }

    @Test
    void aGradeWrappedOverTwoLinesIsOneCell() throws Exception {
        byte[] pdf = new TestPdf()
                .row(new String[] {"Judgement"}, new String[] {"Grade"})
                .row(
                        new String[] {"The experiences and progress of children", "in care"},
                        new String[] {"Requires improvement", "to be good"})
                .row(new String[] {"Overall effectiveness"}, new String[] {"Good"})
                .paragraph("Children in Ashmere receive a service that has got better since the last inspection.")
                .bytes();

        assertThat(read(pdf).elements().subList(0, 3))
                .extracting(Element::cells)
                .containsExactly(
                        List.of("Judgement", "Grade"),
                        List.of("The experiences and progress of children in care", "Requires improvement to be good"),
                        List.of("Overall effectiveness", "Good"));
    }

    @Test
    void aFileThatBreaksOffIsRejected() {
        byte[] whole = letter().bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertRejected(half, "truncated", "Download it again");
    }

    @Test
    void aFileWithAPasswordIsRejected() {
        assertRejected(letter().lockedBytes(), "password-protected", "Save a copy without the password");
    }

    @Test
    void pagesWithoutTextAreRejected() {
        assertRejected(new TestPdf().newPage().bytes(), "no-text", "text recognition");
    }

    @Test
    void tooManyPagesAreRejected() {
        TestPdf pdf = new TestPdf();
        for (int page = 0; page < 20; page++) {
            pdf.line("Page " + page).newPage();
        }

        PdfReader reader = new PdfReader(new PdfLimits(10, 1000, 1000));

        assertThatThrownBy(() -> reader.read(pdf.bytes()))
                .isInstanceOfSatisfying(
                        RejectedDocumentException.class,
                        rejected -> assertThat(rejected.code()).isEqualTo("too-large"))
                .hasMessageContaining("more than 10 pages");
    }

    @Test
    void aPageTreeThatLoopsIsRejected() {
        assertRejected(RawPdf.withLoopingPageTree(), "damaged", "leads back into itself");
    }

    @Test
    void drawingInstructionsThatExpandWithoutEndAreRejected() {
        assertRejected(RawPdf.withPageExpandingTo(200), "too-large", "expands to more than");
    }

    private static TestPdf letter() {
        return new TestPdf()
                .heading("Inspection of Ashmere children's services")
                .paragraph("Children in Ashmere are seen often and alone, and their plans are up to date.");
    }

    private static Content read(byte[] pdf) throws RejectedDocumentException {
        return new PdfReader(PdfLimits.DEFAULT).read(pdf);
    }

    private static void assertRejected(byte[] pdf, String code, String message) {
        assertThatThrownBy(() -> read(pdf))
                .isInstanceOfSatisfying(
                        RejectedDocumentException.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }
}
