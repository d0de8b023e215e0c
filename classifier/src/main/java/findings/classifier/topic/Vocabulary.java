package findings.classifier.topic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words of all phrases, numbered, and how a sentence is cut into them. Words are compared without case, plural and
 * possessive; abbreviations, two capitals or more, as they are written, with or without the s of the plural.
 */
final class Vocabulary {
    static final int UNKNOWN = 0;
    static final int BREAK = -1;

    private static final int SHORTEST_PLURAL = 4;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> abbreviations = new HashMap<>();

    /** The number of a phrase's word, a new one where it has none yet. */
    int number(String word) {
        int next = size() + 1;
        Integer known = isAbbreviation(word)
                ? abbreviations.putIfAbsent(word, next)
                : words.putIfAbsent(singular(word.toLowerCase(Locale.ROOT)), next);
        return known == null ? next : known;
    }

    /** How many numbers are given; the highest of them. */
    int size() {
        return words.size() + abbreviations.size();
    }

    /** A sentence as numbered words. */
    Tokens tokens(String sentence) {
        Tokens tokens = new Tokens();
        int length = sentence.length();
        int at = 0;
        while (at < length) {
            char c = sentence.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                int end = endOfWord(sentence, at);
                addWord(tokens, sentence.substring(at, end));
                at = endOfPossessive(sentence, end);
            } else {
                if (endsClause(sentence, at)) {
                    tokens.addBreak();
                }
                at++;
            }
        }
        return tokens;
    }

    private void addWord(Tokens tokens, String word) {
        tokens.add(
                words.getOrDefault(singular(word.toLowerCase(Locale.ROOT)), UNKNOWN),
                isAbbreviation(word) ? abbreviation(word) : UNKNOWN);
    }

    /** PEP, and PEPs or PEPS for more than one; CAMHS is in the phrases as it stands. */
    private int abbreviation(String word) {
        Integer asItStands = abbreviations.get(word);
        if (asItStands != null) {
            return asItStands;
        }
        int last = word.length() - 1;
        boolean plural = Character.toLowerCase(word.charAt(last)) == 's';
        return plural ? abbreviations.getOrDefault(word.substring(0, last), UNKNOWN) : UNKNOWN;
    }

    private static int endOfWord(String sentence, int start) {
        int end = start + 1;
        while (end < sentence.length() && Character.isLetterOrDigit(sentence.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Past the 's of child's, or where it was. */
    private static int endOfPossessive(String sentence, int end) {
        boolean possessive = end + 1 < sentence.length()
                && isApostrophe(sentence.charAt(end))
                && sentence.charAt(end + 1) == 's'
                && (end + 2 == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(end + 2)));
        return possessive ? end + 2 : end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC';
    }

    /** Commas and brackets end a clause, hyphens, slashes and quotation marks do not; dashes do where blanks are round them. */
    private static boolean endsClause(String sentence, int at) {
        return switch (sentence.charAt(at)) {
            case ',', ';', ':', '.', '!', '?', '(', ')', '[', ']', '\u2022' -> true;
            case '-', '\u2013', '\u2014' -> at > 0 && sentence.charAt(at - 1) == ' ';
            default -> false;
        };
    }

    private static boolean isAbbreviation(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                capitals++;
            }
        }
        return capitals >= 2;
    }

    /** plans as plan, families as family, searches as search; children as child; analysis and process as they are. */
    private static String singular(String word) {
        int length = word.length();
        if (word.equals("children")) {
            return "child";
        }
        if (length < SHORTEST_PLURAL || word.charAt(length - 1) != 's') {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
            return word.substring(0, length - 2);
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        return word.substring(0, length - 1);
    }
}
