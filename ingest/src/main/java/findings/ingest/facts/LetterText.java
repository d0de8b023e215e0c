package findings.ingest.facts;

import findings.ingest.document.Content;
import findings.ingest.document.Element;
import java.util.StringJoiner;

/**
 * A document's text, an element a line, quotes and hyphens in one form each. A reader may give a paragraph as one
 * element or each of its lines as one: patterns over this text take a line end for a blank.
 *
 * @param text all of it
 */
record LetterText(String text) {
    /** Titles, addressees, dates and first judgements stand within so many characters. */
    private static final int HEAD = 8000;

    static LetterText of(Content content) {
        StringJoiner lines = new StringJoiner("\n");
        for (Element element : content.elements()) {
            String line = PlainText.of(element.text());
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new LetterText(lines.toString());
    }

    /** The beginning of the document. */
    String head() {
        return text.substring(0, Math.min(HEAD, text.length()));
    }
}
