package findings.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import findings.ingest.document.Content;
import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import org.junit.jupiter.api.Test;

/** Text that a PDF file was turned into, with form feeds between its pages. */
class PagedTextTest {

    private static final String PAGES = """
            Inspection of Ashmere local authority children's services

            Services for children in Ashmere have improved since the last inspection.1 Leaders
            know their services well, and they have acted on what inspectors found two years

            1

            The last inspection was in May 2021.
            \fago.

            What needs to improve?
            ◼ The timeliness of visits.

            The experiences and progress of children who need help and
            protection: requires improvement to be good
            1.

            Children are seen alone, and their plans are clear. Most of them have the help
            that they need, from adults whom

            Inspection of Ashmere local authority children's services
            3 to 14 June 2024

            2
            \fthey know.

            2.

            Thresholds are clear, and partners in Ashmere understand them well.

            Inspection of Ashmere local authority children's services
            3 to 14 June 2024

            3
            """;

    private static final String LAID_OUT = """
            Northmoor is a small authority.1 It works with its neighbours on the adoption of
            children.

            1
                 The figures are for the year 2023.
                                                                               Page 1
            \fThe experiences and progress of children in care: good

             1.   Children live in homes where they feel safe, and they see their families.

             2.   Plans are made early, and managers review them often.
                                                                               Page 2
            """;

    @Test
    void whatRepeatsOnPagesIsLeftOutAndSentencesGoOnOverleaf() throws Exception {
        Content content = new TextReader().read(PAGES);

        assertThat(content.pages()).isEqualTo(3);
        assertThat(content.elements())
                .extracting(Element::kind, Element::page, Element::text)
                .containsExactly(
                        tuple(Kind.HEADING, 1, "Inspection of Ashmere local authority children's services"),
                        tuple(
                                Kind.PARA,
                                1,
                                "Services for children in Ashmere have improved since the last inspection. Leaders know"
                                        + " their services well, and they have acted on what inspectors found two"
                                        + " years ago."),
                        tuple(Kind.HEADING, 2, "What needs to improve?"),
                        tuple(Kind.BULLET, 2, "The timeliness of visits."),
                        tuple(
                                Kind.HEADING,
                                2,
                                "The experiences and progress of children who need help and protection: requires"
                                        + " improvement to be good"),
                        tuple(
                                Kind.NUMBERED,
                                2,
                                "Children are seen alone, and their plans are clear. Most of them have the help that"
                                        + " they need, from adults whom they know."),
                        tuple(Kind.NUMBERED, 3, "Thresholds are clear, and partners in Ashmere understand them well."));
        assertThat(content.excluded())
                .extracting(Excluded::reason, Excluded::page, Excluded::text)
                .contains(
                        tuple("running footer", 2, "3 to 14 June 2024"),
                        tuple("page number", 2, "2"),
                        tuple("footnote mark", 1, "1"),
                        tuple("footnote", 1, "1 The last inspection was in May 2021."));
    }

    @Test
    void theLayoutOfAPageMakesNoDifference() throws Exception {
        Content content = new TextReader().read(LAID_OUT);

        assertThat(content.elements())
                .extracting(Element::kind, Element::text)
                .containsExactly(
                        tuple(
                                Kind.PARA,
                                "Northmoor is a small authority. It works with its neighbours on the adoption of"
                                        + " children."),
                        tuple(Kind.HEADING, "The experiences and progress of children in care: good"),
                        tuple(
                                Kind.NUMBERED,
                                "Children live in homes where they feel safe, and they see their families."),
                        tuple(Kind.NUMBERED, "Plans are made early, and managers review them often."));
        assertThat(content.excluded())
                .extracting(Excluded::text)
                .contains("Page 1", "Page 2", "1 The figures are for the year 2023.");
    }

    @Test
    void aNumberAtTheBeginningOfALineBeginsAnItemOrGoesOnWithASentence() throws Exception {
        String text = """
                Inspectors looked at the support that is given in Wexcombe to young people aged
                18. They spoke with six of them, and with the advisers who know them the best.

                1. Plans are late
                2. Visits are late, and some children are not seen alone.
                """;

        assertThat(new TextReader().read(text).elements())
                .extracting(Element::kind, Element::text)
                .containsExactly(
                        tuple(
                                Kind.PARA,
                                "Inspectors looked at the support that is given in Wexcombe to young people aged 18."
                                        + " They spoke with six of them, and with the advisers who know them the"
                                        + " best."),
                        tuple(Kind.NUMBERED, "Plans are late"),
                        tuple(Kind.NUMBERED, "Visits are late, and some children are not seen alone."));
    }
}
