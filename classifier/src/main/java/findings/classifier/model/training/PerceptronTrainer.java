package findings.classifier.model.training;

import findings.classifier.model.Perceptron;
import findings.classifier.model.Vectors;
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
    private final Parameter hiddenBias;
    private final Parameter exit;
    private final Parameter straight;
    private final Parameter outputBias;

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
        entry = new Parameter(inputs * hidden, Math.sqrt(1.0 / (3 * inputs)), random);
        hiddenBias = new Parameter(hidden);
        exit = new Parameter(hidden * outputs, EXIT_DEVIATION, random);
        straight = new Parameter(inputs * outputs);
        outputBias = new Parameter(outputs);
    }

    /** Moves all weights by what the passes since the last step have found. */
    void step(double rate, int time) {
        entry.step(rate, time, decay);
        exit.step(rate, time, decay);
        straight.step(rate, time, decay);
        hiddenBias.step(rate, time, 0);
        outputBias.step(rate, time, 0);
    }

    /** What has been learned. */
    Perceptron learned() {
        return new Perceptron(
                inputs,
                hidden,
                outputs,
                entry.values,
                hiddenBias.values,
                exit.values,
                straight.values,
                outputBias.values);
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
            inner = Dense.forward(row, entry.values, 0, hiddenBias.values.clone());
            Vectors.rectify(inner);
            for (int i = 0; i < hidden; i++) {
                mask[i] = random.nextFloat() < hide ? 0 : 1 / (1 - hide);
                inner[i] *= mask[i];
            }
            scores = Dense.forward(row, straight.values, 0, start);
            Vectors.add(1, outputBias.values, 0, scores, 0, outputs);
            Dense.forward(inner, exit.values, 0, scores);
        }

        /** Back, from the slope of each score. */
        void back(float[] slopes) {
            Vectors.add(1, slopes, 0, outputBias.gradient, 0, outputs);
            float[] innerSlopes = Dense.backward(inner, exit, 0, slopes);
            for (int i = 0; i < hidden; i++) {
                innerSlopes[i] *= mask[i];
            }
            Vectors.add(1, innerSlopes, 0, hiddenBias.gradient, 0, hidden);
            for (int i = 0; i < inputs; i++) {
                if (row[i] != 0) {
                    Vectors.add(row[i], innerSlopes, 0, entry.gradient, i * hidden, hidden);
                    Vectors.add(row[i], slopes, 0, straight.gradient, i * outputs, outputs);
                }
            }
        }
    }
}
