package findings.ingest.pdf;

import findings.ingest.document.Element.Kind;
import java.util.regex.Pattern;

/** Tells whether a paragraph goes on with the element before it: over the end of a page, or of a line typed by hand. */
final class RunOn {

    /** The word between the two titles on the cover of reports from 2013 to 2017. */
    private static final String JOINING_HEADING = "and";
    /** Text that breaks off at a page's end has at least so many characters; a shorter one is a line of its own. */
    private static final int SHORTEST_BROKEN = 60;
    /** A line's step to the next within a paragraph is at most this, in ems. */
    private static final float LINE_STEP = 1.45f;
    /** Sizes nearer than this, in points, are the same type. */
    private static final float SAME_SIZE = 1;
    /** Left edges nearer than this, in points, are the same indent. */
    private static final float SAME_INDENT = 2;
    /** An item's text hangs at least this far to the right of its label, in points. */
    private static final float HANG = 8;

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:;][\"'”’)]*");
    /** "… should send the statement to": no paragraph ends so. */
    private static final Pattern OPEN_END =
            Pattern.compile("(?s).*\\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)");

    private RunOn() {}

    /** Whether a text breaks off before its sentence ends. */
    static boolean isUnfinished(String text) {
        return !SENTENCE_END.matcher(text).matches();
    }

    /** Whether a paragraph without a label goes on with the text before. */
    static boolean continues(Paragraph paragraph, String text, Draft last) {
        if (!last.isRunning()) {
            return false;
        }
        if (paragraph.tag() == Tag.CONTINUATION) {
            return true;
        }
        int step = paragraph.page() - last.end().page();
        boolean sameType =
                Math.abs(paragraph.style().size() - last.paragraph().style().size()) < SAME_SIZE;
        if (!sameType || step < 0 || step > 1) {
            return false;
        }
        boolean unfinished = isUnfinished(last.text());
        boolean midSentence = unfinished
                && (Character.isLowerCase(text.codePointAt(0))
                        || OPEN_END.matcher(last.text()).matches())
                && (step == 1 || isNextLine(paragraph, last));
        boolean overPage = step == 1 && last.text().length() >= SHORTEST_BROKEN && unfinished;
        return midSentence || overPage || step == 1 && isHungLike(paragraph, last);
    }

    /** Whether a heading's line goes on with the heading right above it. */
    static boolean continuesHeading(Paragraph paragraph, String text, Draft last) {
        return Character.isLowerCase(text.codePointAt(0))
                && !text.equals(JOINING_HEADING)
                && last.kind() == Kind.HEADING
                && !last.text().equals(JOINING_HEADING)
                && last.end().page() == paragraph.page()
                && last.paragraph().style().equals(paragraph.style());
    }

    /** Whether a paragraph follows as close as the next line would. */
    private static boolean isNextLine(Paragraph paragraph, Draft last) {
        float gap = paragraph.first().baseline() - last.end().baseline();
        return gap > 0 && gap <= LINE_STEP * paragraph.style().size();
    }

    /** Whether text on the next page stands where an item's text stands, hung from its label. */
    private static boolean isHungLike(Paragraph paragraph, Draft item) {
        Paragraph before = item.paragraph();
        if (item.kind() == Kind.PARA
                || Math.abs(item.end().left() - paragraph.first().left()) >= SAME_INDENT) {
            return false;
        }
        boolean hangs = before.lines().size() > 1
                && before.last().left() - before.first().left() > HANG;
        return hangs || item.labelled() && paragraph.tag() == Tag.LIST_ITEM;
    }
}
