package findings.classifier.model;

/**
 * What the model holds likely of a sentence.
 *
 * @param polarity the probabilities of neither, strength, area and both, in this order; their sum is 1
 * @param among for each theme, the probability that it is among the sentence's
 * @param main for each theme, the probability that it is the main one; their sum is 1
 */
public record Likelihoods(float[] polarity, float[] among, float[] main) {
    /** How many polarities there are. */
    public static final int POLARITIES = 4;

    private static final int STRENGTH_BIT = 1;
    private static final int AREA_BIT = 2;

    /** The place of a polarity in {@link #polarity}. */
    public static int polarity(boolean strength, boolean area) {
        return (strength ? STRENGTH_BIT : 0) + (area ? AREA_BIT : 0);
    }

    /** Whether the polarity at a place says strength. */
    static boolean strength(int polarity) {
        return (polarity & STRENGTH_BIT) != 0;
    }

    /** Whether the polarity at a place says area for development. */
    static boolean area(int polarity) {
        return (polarity & AREA_BIT) != 0;
    }
}
