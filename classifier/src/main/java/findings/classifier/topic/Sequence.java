package findings.classifier.topic;

/**
 * One way to write a part of a phrase: words one after the other.
 *
 * @param topic the place of the topic among all topics
 * @param part the number of the phrase's part that it shows
 * @param words the numbers of the words that may stand at each step
 * @param gaps how many other words may stand before each step; 0 for the first
 */
record Sequence(int topic, int part, int[][] words, int[] gaps) {

    static final int NO_MATCH = -1;

    /** Where it ends if it begins at a place, as early as may be; {@link #NO_MATCH} where it does not begin there. */
    int endFrom(Tokens tokens, int start) {
        return endFrom(tokens, start, 0);
    }

    private int endFrom(Tokens tokens, int from, int step) {
        for (int skipped = 0; skipped <= gaps[step]; skipped++) {
            int place = from + skipped;
            if (place >= tokens.size() || tokens.isBreak(place)) {
                return NO_MATCH;
            }
            if (tokens.isOneOf(words[step], place)) {
                int end = step + 1 == words.length ? place + 1 : endFrom(tokens, place + 1, step + 1);
                if (end != NO_MATCH) {
                    return end;
                }
            }
        }
        return NO_MATCH;
    }
}
