package findings.classifier.model.training;

import findings.classifier.model.Outputs;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns many linear classifiers over the same sparse vectors at once: L2-regularised support vector machines with
 * squared hinge loss, by dual coordinate descent (Hsieh and others, 2008: the solver 1 of LIBLINEAR). It gives what
 * LIBLINEAR gives for each output alone; here one pass over the vectors serves all outputs at once. For the polarity,
 * each feature counts by its {@link LogCountRatios}; the weights are kept as they serve vectors without these factors.
 */
final class LinearTrainer {
    private static final int POLARITY = Outputs.POLARITY;

    private final int outputs;
    private final double cost;
    private final int passes;

    /**
     * A trainer.
     *
     * @param outputs how many classifiers
     * @param cost what an error of an example with weight 1 costs, against the size of the weights
     * @param passes how often the examples are gone through
     */
    LinearTrainer(int outputs, double cost, int passes) {
        this.outputs = outputs;
        this.cost = cost;
        this.passes = passes;
    }

    /**
     * Learns.
     *
     * @param examples the examples
     * @param rows how many features there are
     * @return weights, by row, then output
     */
    float[] train(Examples examples, int rows) {
        float[] weights = new float[rows * outputs];
        int count = examples.size();
        float[] alphas = new float[count * outputs];
        int[] order = Shuffle.identity(count);
        Random random = new Random(1);
        float[] sums = new float[outputs];
        LogCountRatios ratios = new LogCountRatios(examples, rows);
        float[][] factors =
                IntStream.range(0, POLARITY).mapToObj(ratios::squares).toArray(float[][]::new);
        for (int pass = 0; pass < passes; pass++) {
            Shuffle.shuffle(order, random);
            for (int i : order) {
                step(examples, i, weights, alphas, sums, factors);
            }
        }
        return weights;
    }

    private void step(Examples examples, int i, float[] weights, float[] alphas, float[] sums, float[][] factors) {
        int[] rows = examples.rows[i];
        float[] values = examples.values[i];
        byte[] targets = examples.targets[i];
        Arrays.fill(sums, 0);
        float square = 0;
        float[] polaritySquares = new float[POLARITY];
        for (int k = 0; k < rows.length; k++) {
            int base = rows[k] * outputs;
            float value = values[k];
            square += value * value;
            for (int p = 0; p < POLARITY; p++) {
                polaritySquares[p] += value * value * factors[p][rows[k]];
            }
            for (int o = 0; o < outputs; o++) {
                sums[o] += weights[base + o] * value;
            }
        }
        float diagonal = (float) (0.5 / (cost * examples.weights[i]));
        float[] squares = new float[outputs];
        Arrays.fill(squares, square);
        for (int p = 0; p < POLARITY; p++) {
            squares[p] = polaritySquares[p];
        }
        boolean moved = false;
        for (int o = 0; o < outputs; o++) {
            int at = i * outputs + o;
            float target = targets[o];
            float alpha = alphas[at];
            float next = target == 0
                    ? 0
                    : Math.max(0, alpha - (target * sums[o] - 1 + alpha * diagonal) / (squares[o] + diagonal));
            alphas[at] = next;
            sums[o] = (next - alpha) * target;
            moved |= next != alpha;
        }
        if (moved) {
            for (int k = 0; k < rows.length; k++) {
                int base = rows[k] * outputs;
                float value = values[k];
                for (int o = 0; o < outputs; o++) {
                    weights[base + o] += sums[o] * value;
                }
                for (int p = 0; p < POLARITY; p++) {
                    weights[base + p] += sums[p] * value * (factors[p][rows[k]] - 1);
                }
            }
        }
    }
}
