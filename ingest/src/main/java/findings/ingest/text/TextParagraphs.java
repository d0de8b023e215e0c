package findings.ingest.text;

import findings.ingest.document.Element.Kind;
import findings.ingest.document.Excluded;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the lines of a text to paragraphs and items, over the ends of its pages too. */
final class TextParagraphs {

    private static final String LIST_NUMBER = "list number";

    /** Lines wrapped at a fixed width are no longer than this, in characters. */
    private static final int WIDEST_WRAP = 100;
    /** A line that others follow is wrapped where it has at least this share of the longest line's length. */
    private static final double WRAPPED_SHARE = 0.6;
    /** Where at least this share of the lines is blank, they part paragraphs. */
    private static final double SPACED_SHARE = 0.1;

    private static final Pattern BULLET =
            Pattern.compile("\\s*(?:[•·■□▪●◼○◆➢✓\uE000-\uF8FF]\\s*|[-–−*](?:\\s+|$))(\\S.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\(?(?:\\d{1,3}|[a-z])[.)])(?:\\s+(\\S.*))?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern ENDED = Pattern.compile(".*[.!?;,:][\"'”’)]*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?;:][\"'”’)]*");

    /** A line as it is printed, with how it stands to the one above. */
    private record Line(String printed, int page, boolean apart, boolean overleaf) {}

    private final List<TextParagraph> paragraphs = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final int width;
    private final boolean spaced;
    private int lastNumber;

    private TextParagraphs(List<List<String>> pages) {
        int longest = 0;
        int all = 0;
        int blank = 0;
        for (List<String> page : pages) {
            for (String line : page) {
                longest = Math.max(longest, line.strip().length());
                all++;
                blank += line.isBlank() ? 1 : 0;
            }
        }
        width = longest <= WIDEST_WRAP ? longest : Integer.MAX_VALUE;
        spaced = blank >= SPACED_SHARE * all;
    }

    /** The paragraphs of a text's pages. */
    static TextParagraphs of(List<List<String>> pages) {
        TextParagraphs text = new TextParagraphs(pages);
        Line above = null;
        for (Line line : lines(pages)) {
            text.take(line, above);
            above = line;
        }
        text.paragraphs.removeIf(paragraph -> paragraph.text().isEmpty());
        return text;
    }

    List<TextParagraph> paragraphs() {
        return paragraphs;
    }

    /** The numbers of the items. */
    List<Excluded> excluded() {
        return excluded;
    }

    private static List<Line> lines(List<List<String>> pages) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            boolean first = true;
            boolean apart = lines.isEmpty();
            for (String printed : pages.get(i)) {
                if (plain(printed).isEmpty()) {
                    apart |= !first || i == 0;
                } else {
                    lines.add(new Line(printed, i + 1, apart, first && i > 0));
                    first = false;
                    apart = false;
                }
            }
        }
        return lines;
    }

    private void take(Line line, Line above) {
        String text = plain(line.printed());
        TextParagraph last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
        boolean midSentence = above != null && !line.apart() && isMidSentence(last.text(), text);
        Matcher bullet = BULLET.matcher(text);
        Matcher number = NUMBER.matcher(text);
        if (bullet.matches()) {
            begin(Kind.BULLET, bullet.group(1), line);
        } else if (number.matches() && (above == null || line.apart() || beginsItem(last.text(), number.group(1)))) {
            excluded.add(new Excluded(number.group(1), line.page(), LIST_NUMBER));
            lastNumber = value(number.group(1));
            begin(Kind.NUMBERED, number.group(2), line);
        } else if (last != null && last.text().isEmpty()) {
            replaceLast(last.with(text));
        } else if (above != null && !line.apart() && (midSentence || isWrapped(above, line))) {
            replaceLast(last.with(text));
        } else {
            begin(Kind.PARA, text, line);
        }
    }

    private void begin(Kind kind, String textOrNull, Line line) {
        if (!paragraphs.isEmpty()) {
            boolean parted = line.apart() || line.overleaf() || kind != Kind.PARA;
            TextParagraph last = paragraphs.get(paragraphs.size() - 1);
            replaceLast(parted ? last : last.followedClosely());
        }
        String text = textOrNull == null ? "" : textOrNull;
        paragraphs.add(new TextParagraph(kind, text, line.page(), 1, line.apart() || line.overleaf()));
    }

    private void replaceLast(TextParagraph paragraph) {
        paragraphs.set(paragraphs.size() - 1, paragraph);
    }

    /** "aged 16 to / 18. They": a number at a line's beginning that goes on with a sentence is no item's. */
    private boolean beginsItem(String above, String label) {
        int value = value(label);
        return ENDED.matcher(above).matches() || value <= 1 || value == lastNumber + 1;
    }

    /** The number that a label says; 0 for a letter. */
    private static int value(String label) {
        String digits = label.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /**
     * Whether a line was broken off for want of width. Where no blank lines part paragraphs, or a page ends, only a line
     * that had no room for the next one's first word was, and at a page's end no line that ends a sentence. A tab stands
     * between the cells of a table's row, which is never wrapped.
     */
    private boolean isWrapped(Line above, Line line) {
        if (above.printed().strip().indexOf('\t') > 0 || line.printed().strip().indexOf('\t') > 0) {
            return false;
        }
        String upper = plain(above.printed());
        String word = plain(line.printed()).split(" ", 2)[0];
        boolean full = upper.length() + 1 + word.length() > width;
        if (line.overleaf()) {
            return !SENTENCE_END.matcher(upper).matches() && upper.length() >= WRAPPED_SHARE * width;
        }
        return upper.length() >= WRAPPED_SHARE * width && (spaced || full);
    }

    /** Whether a line goes on with the sentence of the line above, however long that one is. */
    private static boolean isMidSentence(String above, String line) {
        return Character.isLowerCase(line.codePointAt(0))
                && !ENDED.matcher(above).matches();
    }

    private static String plain(String line) {
        return Normalizer.normalize(SPACES.matcher(line).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }
}
