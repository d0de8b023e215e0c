package findings.classifier.model.features;

import java.util.List;

/** The clauses of a sentence: a mark (comma, semicolon, colon) or a word of contrast starts a new one. */
public final class Clauses {
    private static final KeyTable CONTRASTS = new KeyTable(16);

    static {
        for (String word : List.of("but", "however", "although", "though", "while", "whilst", "despite", "yet")) {
            CONTRASTS.number(Words.hashOf(word));
        }
    }

    private Clauses() {}

    /** Whether a word announces a contrast. */
    static boolean contrast(long word) {
        return CONTRASTS.find(word) != KeyTable.ABSENT;
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
