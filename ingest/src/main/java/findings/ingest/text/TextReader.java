package findings.ingest.text;

import findings.ingest.document.Content;
import findings.ingest.document.Element;
import findings.ingest.document.Excluded;
import findings.ingest.document.RejectedDocumentException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain text: one paragraph a line, or lines wrapped at a fixed width with blank lines between paragraphs; on one
 * page, or on several with form feeds between them.
 */
public final class TextReader {

    private static final String MEDIA_TYPE = "text/plain";
    /** Fewer letters than this are no letter and no article. */
    private static final int FEWEST_LETTERS = 40;

    /**
     * Reads plain text.
     *
     * @param text the text
     * @return its paragraphs; of a copied web page the article only
     * @throws RejectedDocumentException where there is hardly any text
     */
    public Content read(String text) throws RejectedDocumentException {
        if (text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            throw new RejectedDocumentException(
                    "no-text", "The file holds hardly a word. Check that it is the right one.");
        }
        TextPages pages = TextPages.of(text);
        TextParagraphs paragraphs = TextParagraphs.of(pages.pages());
        Article article = Article.of(elements(paragraphs.paragraphs()));
        List<Excluded> excluded = new ArrayList<>(pages.excluded());
        excluded.addAll(paragraphs.excluded());
        excluded.addAll(article.excluded());
        return new Content(MEDIA_TYPE, pages.pages().size(), article.elements(), excluded);
    }

    private static List<Element> elements(List<TextParagraph> paragraphs) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            elements.add(paragraphs.get(i).element(i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null));
        }
        return elements;
    }
}
