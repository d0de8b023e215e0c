package findings.classifier.model.features;

import java.util.Set;

/** The clauses of a sentence: a mark (comma, semicolon, colon) or a word of contrast starts a new one. */
public final class Clauses {
    private static final Set<Long> CONTRASTS = Set.of(
            Words.hashOf("but"),
            Words.hashOf("however"),
            Words.hashOf("although"),
            Words.hashOf("though"),
            Words.hashOf("while"),
            Words.hashOf("whilst"),
            Words.hashOf("despite"),
            Words.hashOf("yet"));

    private Clauses() {}

    /** Whether a word announces a contrast. */
    static boolean contrast(long word) {
        return CONTRASTS.contains(word);
    }

    /**
     * Cuts a sentence.
     *
     * @param words its words
     * @return for each word, the number of its clause, from 0
     */
    public static int[] of(Words words) {
        int[] clauses = new int[words.size()];
        for (int i = 1; i < clauses.length; i++) {
            clauses[i] = clauses[i - 1] + (words.mark(i) || contrast(words.word(i)) ? 1 : 0);
        }
        return clauses;
    }
}
