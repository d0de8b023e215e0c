package findings.classifier.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a block of text into sentences. A sentence ends with a full stop, question or exclamation mark, together
 * with the footnote mark, closing quotation marks, brackets and bracketed remark behind it, where white space and then a capital, a
 * figure or an opening mark follows; not behind an abbreviation, nor in brackets that a sentence opens on its way. Safe for use by many threads.
 */
public final class SentenceSplitter {
    private static final String ENDS = ".!?…";
    private static final String CLOSERS = "'\"’”)]»";
    private static final String OPENERS = "'\"‘“([«•–-";

    /** A footnote mark behind a full stop has at most this many digits; more are a figure, such as a year. */
    private static final int FOOTNOTE_DIGITS = 2;

    /** A remark behind a full stop, such as "(Recommendation)" in "Plans are weak. (Recommendation) Staff ...". */
    private static final Pattern REMARK = Pattern.compile("\\s\\([^().!?]{1,60}\\)(?=\\s|$)");

    /** A full stop between words, with no space behind it, as in "Plans are good.They are kept." */
    private static final Pattern MISSING_SPACE = Pattern.compile("(?<=\\p{Ll}{3})[.!?]\\p{Lu}\\p{Ll}");

    private final Abbreviations abbreviations = new Abbreviations();

    /**
     * Splits a block.
     *
     * @param blockText a paragraph or list item on one line
     * @return its sentences in order, without white space around them; what has neither letter nor figure, such as a
     *     stray full stop, is none
     */
    public List<String> split(String blockText) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < blockText.length()) {
            if (ENDS.indexOf(blockText.charAt(at)) < 0) {
                at++;
                continue;
            }
            int end = behindMarks(blockText, at);
            if (endsSentence(blockText, start, at, end)) {
                add(sentences, blockText.substring(start, end));
                start = end;
            }
            at = end;
        }
        add(sentences, blockText.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String text) {
        String sentence = text.strip();
        if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(sentence);
        }
    }

    /** The place behind the end mark at a place, further end marks, closing marks, a footnote mark and a remark. */
    private static int behindMarks(String text, int mark) {
        int at = mark + 1;
        while (at < text.length() && (ENDS + CLOSERS).indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int digits = at;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean figure = mark > 0 && Character.isDigit(text.charAt(mark - 1));
        boolean footnote = !figure && digits > at && digits - at <= FOOTNOTE_DIGITS && whiteOrEnd(text, digits);
        Matcher remark = REMARK.matcher(text).region(footnote ? digits : at, text.length());
        if (remark.lookingAt()) {
            return remark.end();
        }
        return footnote ? digits : at;
    }

    private boolean endsSentence(String text, int start, int mark, int end) {
        if (!whiteOrEnd(text, end)) {
            return MISSING_SPACE
                    .matcher(text)
                    .useTransparentBounds(true)
                    .region(mark, text.length())
                    .lookingAt();
        }
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        if (!mayStart(text, next) || isWithinBrackets(text, start, end)) {
            return false;
        }
        return text.charAt(mark) != '.'
                || end > mark + 1
                || !abbreviations.goesOn(wordBefore(text, start, mark), text.charAt(next));
    }

    /** Whether a bracket that a sentence opens on its way is closed later only: "Plans are late (page 3. Page 4)." */
    private static boolean isWithinBrackets(String text, int start, int end) {
        int opened = text.lastIndexOf('(', end - 1);
        return opened > start && !text.substring(start, opened).isBlank() && text.indexOf(')', opened) >= end;
    }

    private static boolean mayStart(String text, int next) {
        int at = next;
        while (at < text.length() - 1 && (OPENERS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ' ')) {
            at++;
        }
        return Character.isUpperCase(text.charAt(at)) || Character.isDigit(text.charAt(at));
    }

    private static String wordBefore(String text, int start, int mark) {
        int at = mark;
        while (at > start && (Character.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '.')) {
            at--;
        }
        return text.substring(at, mark);
    }

    private static boolean whiteOrEnd(String text, int at) {
        return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }
}
