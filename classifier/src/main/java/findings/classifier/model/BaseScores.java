package findings.classifier.model;

/** What the first stage says of a sentence. */
public final class BaseScores {
    /** A linear score of 1 speaks as loud as three of a network, which are logarithms of odds. */
    private static final float LINEAR_SHARE = 2f;

    private static final float NETWORK_SHARE = 0.6f;

    /** What each {@link Source} adds to the linear classifiers' scores. */
    final float[][] parts;

    /** The linear classifiers' scores. */
    final float[] linear;

    /** The networks' scores, logarithms of odds. */
    final float[] network;

    /** What speaks for strength and area in the sentence's clauses: {@link ClauseEvidence}. */
    final float[] clauses;

    /** Linear classifiers and networks together, logarithms of odds. */
    final float[] logits;

    /** The same as probabilities. */
    final float[] joint;

    /**
     * Scores.
     *
     * @param parts what each source adds to the linear classifiers' scores
     * @param network the networks' scores
     * @param clauses what speaks for strength and area in the sentence's clauses
     * @param outputs the order of the outputs
     */
    BaseScores(float[][] parts, float[] network, float[] clauses, Outputs outputs) {
        this.parts = parts;
        linear = new float[network.length];
        for (float[] part : parts) {
            Vectors.add(1, part, 0, linear, 0, linear.length);
        }
        this.network = network;
        this.clauses = clauses;
        logits = new float[linear.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = LINEAR_SHARE * linear[i] + NETWORK_SHARE * network[i];
        }
        joint = logits.clone();
        Probabilities.of(joint, outputs);
    }
}
