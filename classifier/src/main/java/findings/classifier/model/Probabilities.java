package findings.classifier.model;

/** Turns scores into probabilities. */
public final class Probabilities {
    private Probabilities() {}

    /**
     * Turns scores into probabilities, in place: each bit on its own, the main themes as one choice.
     *
     * @param scores logarithms of odds
     * @param outputs their order
     */
    public static void of(float[] scores, Outputs outputs) {
        int first = outputs.main(0);
        for (int i = 0; i < first; i++) {
            scores[i] = (float) (1 / (1 + Math.exp(-scores[i])));
        }
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
