package findings.classifier.model.training;

/**
 * How much a feature tells of strength and of area by its counts alone: the logarithm of how much more frequent it is in
 * sentences with the bit than in those without (naive Bayes). Features that tell much are made to count more before the
 * support vector machines learn from them (Wang and Manning, 2012), so that they are not held back by the many that tell
 * nothing.
 */
final class LogCountRatios {
    /** Added to each count, so that a rare feature tells little. */
    private static final double SMOOTHING = 1;

    /** How much a feature counts that tells nothing. */
    private static final double LEAST = 1;

    /** A logarithm of a ratio beyond this counts as this. */
    private static final double MOST = 3;

    private final Examples examples;
    private final int rows;

    LogCountRatios(Examples examples, int rows) {
        this.examples = examples;
        this.rows = rows;
    }

    /**
     * The squares of the factors by which features are multiplied for an output.
     *
     * @param output the output
     * @return a factor for each feature; their mean over the examples' features leaves vectors as long as they were
     */
    float[] squares(int output) {
        double[] squares = new double[rows];
        double[] yes = new double[rows];
        double[] no = new double[rows];
        double allYes = 2 * SMOOTHING;
        double allNo = 2 * SMOOTHING;
        for (int i = 0; i < examples.size(); i++) {
            if (examples.targets[i][output] == 0) {
                continue;
            }
            boolean is = examples.targets[i][output] > 0;
            for (int row : examples.rows[i]) {
                (is ? yes : no)[row]++;
            }
            allYes += is ? 1 : 0;
            allNo += is ? 0 : 1;
        }
        for (int r = 0; r < rows; r++) {
            double ratio = Math.log((yes[r] + SMOOTHING) / allYes / ((no[r] + SMOOTHING) / allNo));
            double factor = LEAST + Math.min(MOST, Math.abs(ratio));
            squares[r] = factor * factor;
        }
        return scaled(squares);
    }

    private float[] scaled(double[] squares) {
        double before = 0;
        double after = 0;
        for (int i = 0; i < examples.size(); i++) {
            for (int k = 0; k < examples.rows[i].length; k++) {
                double square = examples.values[i][k] * examples.values[i][k];
                before += square;
                after += square * squares[examples.rows[i][k]];
            }
        }
        float[] result = new float[rows];
        for (int r = 0; r < rows; r++) {
            result[r] = (float) (squares[r] * before / after);
        }
        return result;
    }
}
