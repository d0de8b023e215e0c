package findings.ingest.text;

import findings.ingest.document.Excluded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the footnotes at the foot of a page of text: behind a blank line a number without a full stop, which the text
 * above has as a mark.
 */
final class TextFootnotes {

    private static final String FOOTNOTE = "footnote";
    private static final String MARK = "footnote mark";

    /** Footnotes fill no more lines of a page than this. */
    private static final int MOST_LINES = 14;
    /** "1" on a line of its own, "1 This inspection was …", "[2] See …". */
    private static final Pattern START = Pattern.compile("\\s*\\[?(\\d{1,2})\\]?(?:\\s+\\p{Lu}.*)?");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TextFootnotes() {}

    /** Takes a page's footnotes, and their marks, out of its lines. */
    static List<Excluded> takeFrom(List<String> lines, int page) {
        int from = firstNote(lines);
        List<Excluded> taken = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = from; i < lines.size(); i++) {
            Matcher start = START.matcher(lines.get(i));
            if (start.matches() && takeMark(lines, from, start.group(1))) {
                taken.add(new Excluded(start.group(1), page, MARK));
                close(open, page, taken);
            }
            open.append(lines.get(i)).append(' ');
            lines.set(i, "");
        }
        close(open, page, taken);
        return taken;
    }

    private static void close(StringBuilder note, int page, List<Excluded> taken) {
        String text = SPACES.matcher(note.toString().strip()).replaceAll(" ");
        if (!text.isEmpty()) {
            taken.add(new Excluded(text, page, FOOTNOTE));
        }
        note.setLength(0);
    }

    /** Where the footnotes begin; the number of lines where there are none. */
    private static int firstNote(List<String> lines) {
        int first = lines.size();
        int count = 0;
        for (int i = lines.size() - 1; i > 0 && count < MOST_LINES; i--) {
            count += lines.get(i).isBlank() ? 0 : 1;
            Matcher start = START.matcher(lines.get(i));
            if (start.matches() && lines.get(i - 1).isBlank() && markLine(lines, i, start.group(1)) >= 0) {
                first = i;
            }
        }
        return first;
    }

    private static boolean takeMark(List<String> lines, int end, String number) {
        int at = markLine(lines, end, number);
        if (at >= 0) {
            lines.set(at, mark(number).matcher(lines.get(at)).replaceFirst(""));
        }
        return at >= 0;
    }

    /** The line above a place that holds a mark; -1 where none does. */
    private static int markLine(List<String> lines, int end, String number) {
        Pattern mark = mark(number);
        for (int i = 0; i < end; i++) {
            if (mark.matcher(lines.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    /** "improve?1", "in Ashmere.1 This", "area[2]": a number right behind a word. */
    private static Pattern mark(String number) {
        return Pattern.compile("(?<=\\p{L}{3}|\\p{L}[.,;:?!’”)])\\[?" + number + "\\]?(?=[\\s.,;:)’”]|$)");
    }
}
