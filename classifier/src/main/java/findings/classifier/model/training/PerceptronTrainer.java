package findings.classifier.model.training;

import findings.classifier.model.Matrix;
import findings.classifier.model.Perceptron;
import findings.classifier.model.Vectors;
import java.util.Arrays;
import java.util.Random;

/** A {@link Perceptron} that is being learned, by gradient descent. */
final class PerceptronTrainer {
    private static final double EXIT_DEVIATION = 0.05;

    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final float hide;
    private final float decay;
    private final Random random;
    private final Parameter entry;
    private final Parameter bias;
    private final Parameter exit;

    /**
     * A perceptron that corrects hardly anything yet.
     *
     * @param inputs how many features
     * @param hidden the size of the hidden layer
     * @param outputs how many outputs
     * @param hide the share of the hidden layer that is left out at random
     * @param decay how much the weights shrink, as a multiple of the rate
     * @param random decides what is random
     */
    PerceptronTrainer(int inputs, int hidden, int outputs, float hide, float decay, Random random) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.outputs = outputs;
        this.hide = hide;
        this.decay = decay;
        this.random = random;
        entry = new Parameter(inputs * (hidden + outputs));
        double deviation = Math.sqrt(1.0 / (3 * inputs));
        for (int i = 0; i < entry.values.length; i++) {
            if (i % (hidden + outputs) < hidden) {
                entry.values[i] = (float) (random.nextGaussian() * deviation);
            }
        }
        bias = new Parameter(hidden + outputs);
        exit = new Parameter(hidden * outputs, EXIT_DEVIATION, random);
    }

    /** Moves all weights by what the passes since the last step have found. */
    void step(double rate, int time) {
        entry.step(rate, time, decay);
        exit.step(rate, time, decay);
        bias.step(rate, time, 0);
    }

    /** What has been learned. */
    Perceptron learned() {
        return new Perceptron(
                inputs, hidden, outputs, Matrix.of(entry.values, hidden + outputs), bias.values, exit.turned(outputs));
    }

    /** One row's way forward to the scores and back to the gradients. */
    final class Pass {
        private final float[] row;
        private final float[] inner;
        private final float[] mask = new float[hidden];
        final float[] scores;

        /**
         * Forward.
         *
         * @param row the features
         * @param start the scores to correct
         */
        Pass(float[] row, float[] start) {
            this.row = row;
            float[] sums = Dense.forward(row, entry.values, 0, bias.values.clone());
            inner = Arrays.copyOf(sums, hidden);
            Vectors.rectify(inner);
            for (int i = 0; i < hidden; i++) {
                mask[i] = random.nextFloat() < hide ? 0 : 1 / (1 - hide);
                inner[i] *= mask[i];
            }
            scores = Dense.forward(inner, exit.values, 0, start);
            Vectors.add(1, sums, hidden, scores, 0, outputs);
        }

        /** Back, from the slope of each score. */
        void back(float[] slopes) {
            float[] innerSlopes = Dense.backward(inner, exit, 0, slopes);
            float[] all = new float[hidden + outputs];
            for (int i = 0; i < hidden; i++) {
                all[i] = innerSlopes[i] * mask[i];
            }
            System.arraycopy(slopes, 0, all, hidden, outputs);
            Vectors.add(1, all, 0, bias.gradient, 0, all.length);
            for (int i = 0; i < inputs; i++) {
                if (row[i] != 0) {
                    Vectors.add(row[i], all, 0, entry.gradient, i * all.length, all.length);
                }
            }
        }
    }
}
