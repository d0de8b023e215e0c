package findings.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import findings.ingest.document.Content;
import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static final String NEWS = """
            <html><head><title>Ashmere praised</title><script>track()</script></head><body>
            <nav><a href="/">Home</a><a href="/jobs">Jobs</a></nav>
            <main><article><h1>Inspectors praise Ashmere for its work with care leavers</h1>
            <p>Inspectors have praised the council for the way in which it helps young people into work.</p>
            <figure><img src="x.png"><figcaption>The town hall. Picture: Ashmere Council</figcaption></figure>
            <h2>What must get better</h2>
            <ul><li>Health histories come too late<sup>1</sup>.</li><li>Plans lack detail.</li></ul>
            <div class="newsletter-signup"><p>Sign up for our newsletter and get all our stories by e-mail.</p></div>
            <p>The council said that it would act on the report&rsquo;s findings by the end of the year.</p>
            </article>
            <aside class="related"><h3>More stories</h3><p>Another story on another matter in another town.</p></aside>
            </main><footer>Contact us</footer></body></html>
            """;

    @Test
    void ofANewsPageTheArticleIsRead() throws Exception {
        Content content = new HtmlReader().read(NEWS.getBytes(StandardCharsets.UTF_8));

        assertThat(content.elements())
                .extracting(Element::kind, Element::text)
                .containsExactly(
                        tuple(Kind.HEADING, "Inspectors praise Ashmere for its work with care leavers"),
                        tuple(
                                Kind.PARA,
                                "Inspectors have praised the council for the way in which it helps young people into"
                                        + " work."),
                        tuple(Kind.HEADING, "What must get better"),
                        tuple(Kind.BULLET, "Health histories come too late."),
                        tuple(Kind.BULLET, "Plans lack detail."),
                        tuple(
                                Kind.PARA,
                                "The council said that it would act on the report’s findings by the end of the year."));
    }

    @Test
    void whatIsLeftOutIsListedWithItsReason() throws Exception {
        Content content = new HtmlReader().read(NEWS.getBytes(StandardCharsets.UTF_8));

        assertThat(content.excluded())
                .extracting(Excluded::reason)
                .contains("menu", "caption", "offer", "side column", "page header or footer");
    }
}
