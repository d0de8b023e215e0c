package findings.ingest.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document's own words: they tell whether a hyphen at a line's end belongs to the word or breaks it. */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\\u2010\\u2011]\\p{L}+)*");

    private final List<PdfPage> pages;
    private Map<String, Integer> words;

    Vocabulary(List<PdfPage> pages) {
        this.pages = pages;
    }

    /**
     * Whether a word was broken at a line's end.
     *
     * @param upToHyphen text that ends with a letter and a hyphen
     * @param next the next line's text
     * @return true where the document has the word without the hyphen, and not with it
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
        return count(first + second) > 0 && count(first + "-" + second) == 0;
    }

    private int count(String word) {
        if (words == null) {
            words = new HashMap<>();
            pages.forEach(page -> page.runs().forEach(run -> addWords(run.text())));
        }
        return words.getOrDefault(word, 0);
    }

    private void addWords(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.merge(lower(matcher.group()), 1, Integer::sum);
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-').replace('\u2011', '-');
    }
}
