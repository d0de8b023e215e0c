package findings.ingest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Block;
import findings.events.SourceRank;
import findings.events.VisitKind;
import findings.events.council.CouncilRegister;
import findings.events.testing.Corpus;
import findings.ingest.document.Document;
import findings.ingest.document.Excluded;
import findings.ingest.facts.GivenFacts;
import findings.ingest.pdf.TestPdf;
import findings.ingest.pdf.WrappedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two real articles, as copied from their pages with all that stands around them. */
class SeedArticlesTest {
    /** How many characters stand on a printed line, and how many lines on a page. */
    private static final int LINE = 80;

    private static final int PAGE = 40;

    private static final GivenFacts GIVEN =
            new GivenFacts("Leeds", VisitKind.FOCUSED_VISIT, null, null, LocalDate.of(2018, 2, 22), null);

    @Test
    void whatAnArticleSaysOfOtherCouncilsIsLeftOut() throws Exception {
        Reading reading = read("leeds-focused-visit-2018-news-a.txt");

        assertThat(reading.letter().getSource().getRank()).isEqualTo(SourceRank.SECONDARY);
        assertThat(texts(reading))
                .hasSize(14)
                .noneMatch(text -> text.matches(
                        "(?s).*(?:Nottinghamshire|Coventry|care leaving service|Subscribe|Picture|Puffett).*"));
        assertThat(reasons(reading, "about another council")).isEqualTo(4);
    }

    @Test
    void menusOffersAndTeasersAreLeftOut() throws Exception {
        Reading reading = read("leeds-focused-visit-2018-news-b.txt");

        assertThat(texts(reading))
                .hasSize(17)
                .noneMatch(text -> text.matches(
                        "(?s).*(?:Enquiry|Psychologist|ChildLine|blame culture|Mackman|Read Full|Subscribe).*"));
        assertThat(texts(reading)).last().asString().startsWith("However, it remains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leeds-focused-visit-2018-news-a.txt", "leeds-focused-visit-2018-news-b.txt"})
    void asAWebPageAndAsAPrintedOneAnArticleSaysTheSame(String name) throws Exception {
        String copied = Files.readString(Corpus.seed(name));
        List<String> expected = texts(read(name));

        assertThat(texts(read("article.html", webPage(copied)))).isEqualTo(expected);
        assertThat(texts(read("article.pdf", printed(copied)))).isEqualTo(expected);
    }

    private static Reading read(String name) throws Exception {
        return read(name, Files.readAllBytes(Corpus.seed(name)));
    }

    private static Reading read(String name, byte[] bytes) throws Exception {
        return new LetterReader(CouncilRegister.england()).read(new Document(name, bytes), GIVEN);
    }

    /** The copied text as a page whose marks say nothing of what is article and what surrounds it. */
    private static byte[] webPage(String copied) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><title>News</title></head><body>");
        html.append("<nav><a href='/'>Home</a> <a href='/jobs'>Jobs</a></nav><div>");
        copied.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(
                        line -> html.append("<p>").append(Entities.escape(line)).append("</p>\n"));
        return html.append("</div><footer>Contact us</footer></body></html>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The copied text as a browser prints it, without tags. */
    private static byte[] printed(String copied) {
        TestPdf pdf = new TestPdf();
        int lines = 0;
        for (String line : copied.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                String[] wrapped = WrappedText.lines(line.replaceAll("\\s+", " "), LINE);
                if (lines + wrapped.length + 1 > PAGE) {
                    pdf.newPage();
                    lines = 0;
                }
                pdf.paragraph(wrapped);
                lines += wrapped.length + 1;
            }
        }
        return pdf.bytes();
    }

    private static List<String> texts(Reading reading) {
        return reading.letter().getBlocks().stream().map(Block::getText).toList();
    }

    private static long reasons(Reading reading, String reason) {
        return reading.excluded().stream()
                .map(Excluded::reason)
                .filter(reason::equals)
                .count();
    }
}
