package findings.events.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text, as names are compared: letters, digits or an ampersand.
 *
 * @param text lower case, "&amp;" as "and"
 * @param start its first character in the text
 * @param end behind its last character
 * @param capital whether it is written with a capital
 */
record Word(String text, int start, int end, boolean capital) {
    /** {@code Stoke}, {@code 42}, {@code &}. */
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+|&");

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(new Word(
                    word.equals("&") ? "and" : word.toLowerCase(Locale.ROOT),
                    matcher.start(),
                    matcher.end(),
                    Character.isUpperCase(word.charAt(0))));
        }
        return words;
    }

    /** The words of a text joined by blanks: what two spellings of one name have in common. */
    static String key(String text) {
        return String.join(" ", of(text).stream().map(Word::text).toList());
    }
}
