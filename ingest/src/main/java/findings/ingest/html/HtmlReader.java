package findings.ingest.html;

import findings.ingest.document.Content;
import findings.ingest.document.Element;
import findings.ingest.document.Excluded;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.text.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads web pages. Nothing that a page names is fetched, and nothing in it is executed. */
public final class HtmlReader {

    private static final String MEDIA_TYPE = "text/html";
    /** Fewer letters than this are no letter and no article. */
    private static final int FEWEST_LETTERS = 40;
    /** An element that holds the page's article, by the names that pages give it, the surest first. */
    private static final List<String> ARTICLE_SELECTORS =
            List.of("[itemprop=articleBody]", "article", "main", "[role=main]", "#content", "body");
    /** An element that holds less than this share of the page's paragraph text is not its article. */
    private static final double ARTICLE_SHARE = 0.5;

    /**
     * Reads a web page.
     *
     * @param bytes the page; its encoding is what its mark or head says, else UTF-8
     * @return its article
     * @throws RejectedDocumentException where it holds hardly any text
     */
    public Content read(byte[] bytes) throws RejectedDocumentException {
        Document page = parse(bytes);
        List<Excluded> excluded = new ArrayList<>(PageParts.remove(page));
        org.jsoup.nodes.Element article = article(page);
        List<Element> elements = new PageElements().of(article);
        excluded.addAll(rest(page, article));
        long letters = elements.stream()
                .mapToLong(element ->
                        element.text().codePoints().filter(Character::isLetter).count())
                .sum();
        if (letters < FEWEST_LETTERS) {
            throw new RejectedDocumentException(
                    "no-text",
                    "The web page holds hardly a word" + title(bytes)
                            + ". Check that it is the right one, saved whole.");
        }
        Article cut = Article.of(elements);
        excluded.addAll(cut.excluded());
        return new Content(MEDIA_TYPE, 1, cut.elements(), excluded);
    }

    /**
     * How a page calls itself.
     *
     * @param bytes the page
     * @return its title in brackets with a space before, for a message; empty where it has none
     */
    public String title(byte[] bytes) {
        String title = parse(bytes).title().strip();
        return title.isEmpty() ? "" : " (“" + (title.length() > 80 ? title.substring(0, 80) + "…" : title) + "”)";
    }

    private static Document parse(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be read", e);
        }
    }

    private static org.jsoup.nodes.Element article(Document page) {
        int all = textLength(page.body());
        for (String selector : ARTICLE_SELECTORS) {
            org.jsoup.nodes.Element largest = null;
            for (org.jsoup.nodes.Element element : page.select(selector)) {
                if (largest == null || textLength(element) > textLength(largest)) {
                    largest = element;
                }
            }
            if (largest != null && textLength(largest) >= ARTICLE_SHARE * all) {
                return withTitle(page, largest);
            }
        }
        return page.body();
    }

    /** The body of an article often stands apart from its title; then what holds both is taken. */
    private static org.jsoup.nodes.Element withTitle(Document page, org.jsoup.nodes.Element article) {
        if (!article.select("h1").isEmpty()) {
            return article;
        }
        org.jsoup.nodes.Element title = page.selectFirst("h1");
        org.jsoup.nodes.Element holder = article;
        while (title != null && holder.parent() != null && !title.parents().contains(holder)) {
            holder = holder.parent();
        }
        return title == null ? article : holder;
    }

    private static int textLength(org.jsoup.nodes.Element element) {
        int length = 0;
        for (org.jsoup.nodes.Element paragraph : element.select("p, li, blockquote, td")) {
            length += paragraph.ownText().length();
        }
        return length;
    }

    private static List<Excluded> rest(Document page, org.jsoup.nodes.Element article) {
        if (article == page.body()) {
            return List.of();
        }
        article.remove();
        String text = page.body().text();
        return text.isBlank() ? List.of() : List.of(new Excluded(text, 1, "outside the article"));
    }
}
