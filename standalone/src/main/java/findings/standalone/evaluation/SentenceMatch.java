package findings.standalone.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds sentences of one reading of a document in another. Readings differ in marks, in stray footnotes and in where
 * they cut; what repeats is found in its order.
 */
final class SentenceMatch {
    /** Of two sentences that are not equal, so much of the words must be in both. */
    private static final double ALIKE = 0.8;

    private final List<String> texts = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private int next;

    /**
     * For one reading of a document.
     *
     * @param sentences its sentences in order
     */
    SentenceMatch(List<String> sentences) {
        for (String sentence : sentences) {
            String plain = plain(sentence);
            texts.add(plain);
            words.add(words(plain));
        }
    }

    /**
     * Finds the next sentence of the other reading.
     *
     * @param sentence the sentence
     * @return the place of the same one in this reading; empty where there is none
     */
    OptionalInt find(String sentence) {
        String plain = plain(sentence);
        int found = equal(plain, next);
        if (found < 0) {
            found = equal(plain, 0);
        }
        if (found < 0) {
            found = alike(words(plain));
        }
        if (found < 0) {
            return OptionalInt.empty();
        }
        next = found + 1;
        return OptionalInt.of(found);
    }

    private int equal(String plain, int from) {
        for (int i = from; i < texts.size(); i++) {
            if (texts.get(i).equals(plain)) {
                return i;
            }
        }
        return -1;
    }

    private int alike(Set<String> wanted) {
        int best = -1;
        double most = ALIKE;
        for (int i = 0; i < words.size(); i++) {
            Set<String> both = new HashSet<>(wanted);
            both.retainAll(words.get(i));
            double share = 2.0 * both.size() / (wanted.size() + words.get(i).size());
            if (share > most) {
                most = share;
                best = i;
            }
        }
        return best;
    }

    /** Letters and figures alone, in words. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Set<String> words(String plain) {
        return new HashSet<>(Arrays.asList(plain.split(" ")));
    }
}
