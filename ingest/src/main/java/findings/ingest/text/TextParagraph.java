package findings.ingest.text;

import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph or item of a text.
 *
 * @param kind what its beginning says that it is
 * @param text its text on one line
 * @param page the page it begins on
 * @param lines how many lines it has
 * @param alone it stands between blank lines, or before a list
 */
record TextParagraph(Kind kind, String text, int page, int lines, boolean alone) {

    private static final int TEXT_HEADING_LEVEL = 2;
    /** A heading has no more lines and words than this. */
    private static final int MOST_LINES = 2;

    private static final int MOST_WORDS = 18;
    /** What follows a heading has at least so many characters, or is a list. */
    private static final int SHORTEST_TEXT = 60;

    private static final Pattern DATE = Pattern.compile(".*\\b(?:19|20)\\d\\d\\b.*");
    /** "What needs to improve?" may be a heading, and no other sentence. */
    private static final Pattern QUESTION = Pattern.compile(".*\\?");

    private static final Pattern ENDED = Pattern.compile(".*[.!?;,:][\"'”’)]*");

    /** This with another line. */
    TextParagraph with(String line) {
        String joined = text.isEmpty() || text.endsWith("-") ? text + line : text + " " + line;
        return new TextParagraph(kind, joined, page, lines + 1, alone);
    }

    /** This, with a paragraph right below it. */
    TextParagraph followedClosely() {
        return new TextParagraph(kind, text, page, lines, false);
    }

    /** The element that it is, by what follows it. */
    Element element(TextParagraph nextOrNull) {
        boolean heading = isHeading(nextOrNull);
        return new Element(heading ? Kind.HEADING : kind, heading ? TEXT_HEADING_LEVEL : 0, text, List.of(), page);
    }

    private boolean isHeading(TextParagraph nextOrNull) {
        return kind == Kind.PARA
                && alone
                && nextOrNull != null
                && (nextOrNull.kind() != Kind.PARA || nextOrNull.text().length() >= SHORTEST_TEXT)
                && lines <= MOST_LINES
                && text.split(" ").length <= MOST_WORDS
                && Character.isUpperCase(text.codePointAt(0))
                && (QUESTION.matcher(text).matches() || !ENDED.matcher(text).matches())
                && !DATE.matcher(text).matches();
    }
}
