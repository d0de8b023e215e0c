package findings.ingest.text;

import findings.ingest.document.Content;
import findings.ingest.document.Element;
import findings.ingest.document.Element.Kind;
import findings.ingest.document.RejectedDocumentException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text: one paragraph a line, or lines wrapped at a fixed width with blank lines between paragraphs. */
public final class TextReader {

    private static final String MEDIA_TYPE = "text/plain";
    /** Fewer letters than this are no letter and no article. */
    private static final int FEWEST_LETTERS = 40;
    /** Lines wrapped at a fixed width are no longer than this, in characters. */
    private static final int WIDEST_WRAP = 100;
    /** A line that others follow is wrapped where it has at least this share of the longest line's length. */
    private static final double WRAPPED_SHARE = 0.6;
    /** Where at least this share of the lines is blank, they part paragraphs. */
    private static final double SPACED_SHARE = 0.1;
    /** A heading has no more words than this. */
    private static final int LONGEST_HEADING = 16;
    /** What follows a heading has at least so many characters, or is a list. */
    private static final int SHORTEST_TEXT = 60;

    private static final int TEXT_HEADING_LEVEL = 2;

    private static final Pattern BULLET = Pattern.compile("\\s*(?:[•·■□▪●◼○◆➢✓\uE000-\uF8FF]\\s*|[-–*]\\s+)(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?(?:\\d{1,3}|[a-z])[.)]\\s+(\\S.*)");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern DATE = Pattern.compile(".*\\b(?:19|20)\\d\\d\\b.*");
    /** "What needs to improve?" may be a heading, and no other sentence. */
    private static final Pattern QUESTION = Pattern.compile(".*\\?");

    private static final Pattern ENDED = Pattern.compile(".*[.!?;,:][\"'”’)]*");

    /** A line with the paragraph it begins. */
    private record Draft(Kind kind, String text, int page, boolean alone) {}

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
        String[] pages = text.replace("\r\n", "\n").replace('\r', '\n').split("\f");
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < pages.length; i++) {
            drafts.addAll(paragraphs(pages[i].split("\n"), i + 1));
        }
        Article article = Article.of(elements(drafts));
        return new Content(MEDIA_TYPE, pages.length, article.elements(), article.excluded());
    }

    private static List<Draft> paragraphs(String[] lines, int page) {
        int width = wrapWidth(lines);
        boolean spaced = isSpaced(lines);
        List<Draft> drafts = new ArrayList<>();
        boolean alone = true;
        for (int i = 0; i < lines.length; i++) {
            String line = plain(lines[i]);
            if (line.isEmpty()) {
                alone = true;
                continue;
            }
            Draft begun = begin(line, page, alone && (i + 1 == lines.length || lines[i + 1].isBlank()));
            boolean goesOn = !alone
                    && (isWrapped(lines[i - 1], lines[i], width, spaced)
                            || isMidSentence(drafts.get(drafts.size() - 1).text(), line));
            if (goesOn && begun.kind() == Kind.PARA) {
                Draft before = drafts.remove(drafts.size() - 1);
                drafts.add(new Draft(before.kind(), join(before.text(), line), page, false));
            } else {
                drafts.add(begun);
            }
            alone = false;
        }
        return drafts;
    }

    /** Whether paragraphs stand apart, by blank lines. */
    private static boolean isSpaced(String[] lines) {
        long blank = Arrays.stream(lines).filter(String::isBlank).count();
        return blank >= SPACED_SHARE * lines.length;
    }

    /**
     * Whether a line was broken off for want of width. Where no blank lines part paragraphs, only a line that had no
     * room for the next one's first word was. A tab stands between the cells of a table's row, which is never wrapped.
     */
    private static boolean isWrapped(String line, String next, int width, boolean spaced) {
        if (line.strip().indexOf('\t') > 0 || next.strip().indexOf('\t') > 0) {
            return false;
        }
        String above = plain(line);
        String word = plain(next).split(" ", 2)[0];
        return above.length() >= WRAPPED_SHARE * width && (spaced || above.length() + 1 + word.length() > width);
    }

    /** Whether a line goes on with the sentence of the line above, however long that one is. */
    private static boolean isMidSentence(String above, String line) {
        return Character.isLowerCase(line.codePointAt(0))
                && !ENDED.matcher(above).matches();
    }

    /** The width at which lines are wrapped; endless where each line is a paragraph. */
    private static int wrapWidth(String[] lines) {
        int longest = 0;
        for (String line : lines) {
            longest = Math.max(longest, line.strip().length());
        }
        return longest <= WIDEST_WRAP ? longest : Integer.MAX_VALUE;
    }

    private static Draft begin(String line, int page, boolean alone) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return new Draft(Kind.BULLET, bullet.group(1), page, false);
        }
        Matcher number = NUMBER.matcher(line);
        return number.matches()
                ? new Draft(Kind.NUMBERED, number.group(1), page, false)
                : new Draft(Kind.PARA, line, page, alone);
    }

    private static String join(String before, String line) {
        return before.endsWith("-") ? before + line : before + " " + line;
    }

    private static List<Element> elements(List<Draft> drafts) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Draft next = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
            boolean heading = isHeading(draft, next);
            elements.add(new Element(
                    heading ? Kind.HEADING : draft.kind(),
                    heading ? TEXT_HEADING_LEVEL : 0,
                    draft.text(),
                    List.of(),
                    draft.page()));
        }
        return elements;
    }

    private static boolean isHeading(Draft draft, Draft next) {
        return draft.kind() == Kind.PARA
                && draft.alone()
                && next != null
                && (next.kind() != Kind.PARA || next.text().length() >= SHORTEST_TEXT)
                && draft.text().split(" ").length <= LONGEST_HEADING
                && Character.isUpperCase(draft.text().codePointAt(0))
                && (QUESTION.matcher(draft.text()).matches()
                        || !ENDED.matcher(draft.text()).matches())
                && !DATE.matcher(draft.text()).matches();
    }

    private static String plain(String line) {
        return Normalizer.normalize(SPACES.matcher(line).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }
}
