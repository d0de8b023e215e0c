package findings.classifier.model.features;

import java.util.List;

/** Words that turn what stands behind them round, or say that there is little of it. */
final class Negations {
    /** So many words behind a negation may be meant by it. */
    private static final int REACH = 5;

    private static final KeyTable WORDS = new KeyTable(32);

    static {
        for (String word : List.of(
                "not",
                "no",
                "nor",
                "never",
                "without",
                "few",
                "lack",
                "lacks",
                "lacked",
                "insufficient",
                "insufficiently",
                "neither",
                "limited",
                "cannot",
                "yet",
                "less",
                "fewer",
                "hardly",
                "rarely",
                "none",
                "nobody")) {
            WORDS.number(Words.hashOf(word));
        }
    }

    private Negations() {}

    /**
     * Finds what negations reach.
     *
     * @param words a sentence's words
     * @return for each word, whether it stands in the same clause shortly behind a negation
     */
    static boolean[] of(Words words) {
        boolean[] negated = new boolean[words.size()];
        int left = 0;
        for (int i = 0; i < negated.length; i++) {
            long word = words.word(i);
            if (words.mark(i) || Clauses.contrast(word)) {
                left = 0;
            } else if (left > 0) {
                negated[i] = true;
                left--;
            }
            if (WORDS.find(word) != KeyTable.ABSENT) {
                left = REACH;
            }
        }
        return negated;
    }
}
