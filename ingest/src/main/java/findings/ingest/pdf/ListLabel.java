package findings.ingest.pdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bullet or number that begins a list item.
 *
 * @param text the label as printed
 * @param numbered a number or letter, and no bullet
 * @param rest the item's text behind it
 */
record ListLabel(String text, boolean numbered, String rest) {

    /** "■ ", "• ", a symbol of a private font, "– ", "o ". */
    private static final Pattern BULLET = Pattern.compile(
            "^((?:[•·■□▪▫●◼◾○◆◊➢➤✓✔\\uE000-\\uF8FF\\uFFFD]\\s*|[-–—―−o*]\\s+))(?=\\S)(.*)$", Pattern.DOTALL);
    /** "12. ", "3) ", "(b) ", "iv. ". */
    private static final Pattern NUMBER =
            Pattern.compile("^(\\(?(?:\\d{1,3}|[a-z]|[ivx]{2,4})[.)])(?:\\s+|(?=\\p{Lu}))(\\S.*)$", Pattern.DOTALL);

    /** "■", "o", "12", "12.", "(b)", "iv)". */
    private static final Pattern LABEL =
            Pattern.compile("[^\\p{L}\\p{N}]{1,3}|o|\\(?(?:\\d{1,3}[.)]?|(?:[a-zA-Z]|[ivx]{2,4})[.)])");

    /** The label that a text begins with. */
    static Optional<ListLabel> of(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            return Optional.of(new ListLabel(bullet.group(1).strip(), false, bullet.group(2)));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(new ListLabel(number.group(1), true, number.group(2)));
        }
        return Optional.empty();
    }

    /** The number that the label says; -1 where it says none. */
    int number() {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }

    /** Whether the label can be that of the item behind another: the same bullet, or the next number. */
    boolean follows(ListLabel other) {
        return numbered ? other.numbered && number() == other.number() + 1 : text.equals(other.text);
    }

    /** Whether a text that stands alone is a bullet, number or letter, and no word. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    /** Whether a text that stands alone as a label is a number or letter. */
    static boolean isNumber(String label) {
        return label.matches("\\W*(?:\\d{1,3}|[a-zA-Z]|[ivx]{2,4})\\W*") && !label.equals("o");
    }
}
