package findings.ingest.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the runs of lines to text: spaces where there are gaps, broken words mended, normal Unicode. */
final class LineText {

    /** A gap wider than this share of the font's space is a space. */
    private static final float SPACE_SHARE = 0.5f;
    /** A mark is at most this share of the size of the text that it is put to, and raised by at least a tenth. */
    private static final float MARK_SIZE = 0.8f;

    private static final float MARK_RISE = 0.1f;
    /** "1", "12", "1,2", "[1]", "*", "†": what stands raised behind a word to point to a footnote. */
    private static final Pattern MARK =
            Pattern.compile("\\s*(?:\\d{1,3}(?:[,;]\\s?\\d{1,3})*|\\[\\d{1,3}\\]|[*†‡§]{1,3})\\s*");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u0000-\\u0008]");
    private static final char SOFT_HYPHEN = '\u00AD';

    private final Vocabulary vocabulary;

    LineText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The text of lines and the footnote marks taken out of it.
     *
     * @param text on one line, in normal Unicode
     * @param marks footnote marks
     */
    record Joined(String text, List<String> marks) {}

    Joined join(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        List<String> marks = new ArrayList<>();
        for (Line line : lines) {
            if (line.isBlank()) {
                continue;
            }
            appendLine(text, textOf(line, marks));
        }
        return new Joined(normalise(text.toString()), marks);
    }

    private void appendLine(StringBuilder text, String line) {
        String next = line.strip();
        if (next.isEmpty()) {
            return;
        }
        String before = text.toString().stripTrailing();
        text.setLength(before.length());
        if (text.length() == 0) {
            text.append(next);
            return;
        }
        char last = text.charAt(text.length() - 1);
        if (last == SOFT_HYPHEN) {
            text.setLength(text.length() - 1);
            text.append(next);
        } else if (isHyphen(last) && text.length() > 1 && Character.isLetterOrDigit(text.charAt(text.length() - 2))) {
            if (last != '\u2011' && vocabulary.isBroken(text, next)) {
                text.setLength(text.length() - 1);
            }
            text.append(next);
        } else if (last == '/' && text.length() > 1 && !Character.isWhitespace(text.charAt(text.length() - 2))) {
            text.append(next);
        } else {
            text.append(' ').append(next);
        }
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static String textOf(Line line, List<String> marks) {
        Run main = line.main();
        StringBuilder text = new StringBuilder();
        Run before = null;
        for (Run run : line.runs()) {
            if (before != null && isMark(run, main)) {
                marks.add(run.text().strip());
                if (run.text().endsWith(" ")) {
                    text.append(' ');
                }
                before = run;
                continue;
            }
            if (before != null && run.left() - before.right() > SPACE_SHARE * run.spaceWidth()) {
                text.append(' ');
            }
            text.append(run.text());
            before = run;
        }
        return text.toString();
    }

    private static boolean isMark(Run run, Run main) {
        return run.style().size() <= MARK_SIZE * main.style().size()
                && main.baseline() - run.baseline() >= MARK_RISE * main.style().size()
                && MARK.matcher(run.text()).matches();
    }

    /** Ligatures to letters, spaces to plain ones, composed accents; quotes and dashes stay as printed. */
    static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFB00' && c <= '\uFB06') {
                plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c == '\u2010' || c == '\u2011') {
                plain.append('-');
            } else if (c != SOFT_HYPHEN) {
                plain.append(c);
            }
        }
        String visible = INVISIBLE.matcher(plain).replaceAll("");
        return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }
}
