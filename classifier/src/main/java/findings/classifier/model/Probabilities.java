package findings.classifier.model;

/** Turns scores, which are logarithms of odds, into probabilities. */
public final class Probabilities {
    private Probabilities() {}

    /**
     * Turns a layer's scores into probabilities, in place: each bit on its own, the main themes as one choice.
     *
     * @param scores logarithms of odds
     * @param outputs their order
     */
    public static void of(float[] scores, Outputs outputs) {
        int first = outputs.main(0);
        for (int i = 0; i < first; i++) {
            scores[i] = yes(scores[i]);
        }
        choice(scores, first);
    }

    /**
     * The probability of a yes.
     *
     * @param score its logarithm of odds
     */
    public static float yes(float score) {
        return (float) (1 / (1 + Math.exp(-score)));
    }

    /**
     * Turns the scores of things of which one is the case into probabilities, in place.
     *
     * @param scores the scores
     * @param first the first of these things; those before stay as they are
     */
    public static void choice(float[] scores, int first) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = first; i < scores.length; i++) {
            largest = Math.max(largest, scores[i]);
        }
        float sum = 0;
        for (int i = first; i < scores.length; i++) {
            scores[i] = (float) Math.exp(scores[i] - largest);
            sum += scores[i];
        }
        for (int i = first; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
