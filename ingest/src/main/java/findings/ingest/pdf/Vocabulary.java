package findings.ingest.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a document and of others like it: they tell whether a hyphen at a line's end breaks a word. */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\\u2010\\u2011]\\p{L}+)*");

    /** What is put before words with a hyphen: "re-engineered". */
    private static final Set<String> PREFIXES = Set.of(
            "anti", "co", "cross", "ex", "inter", "intra", "mid", "multi", "non", "post", "pre", "pro", "re", "self",
            "semi", "sub");

    private final List<PdfPage> pages;
    private Set<String> words;

    Vocabulary(List<PdfPage> pages) {
        this.pages = pages;
    }

    /**
     * Whether a word was broken at a line's end.
     *
     * @param upToHyphen text that ends with a letter and a hyphen
     * @param next the next line's text
     * @return true where the word is known without the hyphen and not with it, or where neither part is a word
     */
    boolean isBroken(CharSequence upToHyphen, String next) {
        int start = upToHyphen.length() - 1;
        while (start > 0 && Character.isLetter(upToHyphen.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        String first =
                lower(upToHyphen.subSequence(start, upToHyphen.length() - 1).toString());
        String second = lower(next.substring(0, end));
        if (first.isEmpty() || second.isEmpty() || !Character.isLowerCase(next.charAt(0))) {
            return false;
        }
        boolean goesOn = end < next.length() && next.charAt(end) == '-';
        if (goesOn || isKnown(first + "-" + second)) {
            return false;
        }
        return isKnown(first + second) || !Words.isKnown(first) && !Words.isKnown(second) && !PREFIXES.contains(first);
    }

    private boolean isKnown(String word) {
        return Words.isKnown(word) || ownWords().contains(word);
    }

    private Set<String> ownWords() {
        if (words == null) {
            words = new HashSet<>();
            pages.forEach(page -> page.runs().forEach(run -> addWords(run.text())));
        }
        return words;
    }

    private void addWords(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(lower(matcher.group()));
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-').replace('\u2011', '-');
    }
}
