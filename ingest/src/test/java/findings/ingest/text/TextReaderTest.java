package findings.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    @Test
    void linesWrappedAtAWidthAreParagraphs() throws Exception {
        String text = """
                Dear Ms Marlowe

                Headline findings

                Leaders in Calderwick have acted quickly on what inspectors found at the
                last visit. Children are seen more often.

                - The quality of plans for children who are disabled, and the way in
                  which they are reviewed.
                2. Supervision.
                """;

        assertThat(new TextReader().read(text).elements())
                .extracting(Element::kind, Element::text)
                .containsExactly(
                        tuple(Kind.PARA, "Dear Ms Marlowe"),
                        tuple(Kind.HEADING, "Headline findings"),
                        tuple(
                                Kind.PARA,
                                "Leaders in Calderwick have acted quickly on what inspectors found at the last visit."
                                        + " Children are seen more often."),
                        tuple(
                                Kind.BULLET,
                                "The quality of plans for children who are disabled, and the way in which they are"
                                        + " reviewed."),
                        tuple(Kind.NUMBERED, "Supervision."));
    }

    @Test
    void ofACopiedPageTheArticleIsRead() throws Exception {
        String text = """
                Home
                Contact us

                Inspectors find that Wexcombe has turned its services round

                Jo Writer

                Inspectors have found that children in Wexcombe are safer than they were two years ago.

                Staff with their award. Picture: Wexcombe Council

                “Leaders know what must come next,” the letter says.

                Related articles

                School meals to cost more from September

                The price of a school meal is to go up for the second time in a year, a survey has found, and [...]

                Read more

                Subscribe
                """;

        var content = new TextReader().read(text);

        assertThat(content.elements())
                .extracting(Element::text)
                .containsExactly(
                        "Inspectors find that Wexcombe has turned its services round",
                        "Jo Writer",
                        "Inspectors have found that children in Wexcombe are safer than they were two years ago.",
                        "“Leaders know what must come next,” the letter says.");
        assertThat(content.excluded())
                .extracting(Excluded::reason)
                .contains("caption", "teaser of another story", "menu or offer around the article");
    }
}
