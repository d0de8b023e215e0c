package findings.classifier.model.training;

import findings.classifier.model.ContextLayer;
import findings.classifier.model.Outputs;
import findings.classifier.model.Vectors;
import java.util.List;
import java.util.Random;

/** Learns a {@link ContextLayer} by gradient descent. */
final class ContextTrainer {
    private static final int HIDDEN = 64;
    private static final int PASSES = 3;
    private static final int BATCH = 256;
    private static final double RATE = 1e-3;
    private static final int RISE = 50;
    private static final float DECAY = 1f;
    private static final float ACTIVITY_HIDDEN = 0.4f;

    private final Outputs outputs;
    private final int inputs;
    private final Random random;
    private final Parameter entry;
    private final Parameter hiddenBias;
    private final Parameter exit;
    private final Parameter straight;
    private final Parameter outputBias;

    /**
     * A trainer.
     *
     * @param inputs how many features
     * @param outputs the order of the outputs
     * @param seed decides what is random
     */
    ContextTrainer(int inputs, Outputs outputs, long seed) {
        this.inputs = inputs;
        this.outputs = outputs;
        random = new Random(seed);
        entry = new Parameter(inputs * HIDDEN, Math.sqrt(1.0 / inputs), random);
        hiddenBias = new Parameter(HIDDEN);
        exit = new Parameter(HIDDEN * outputs.size(), Math.sqrt(0.03 / HIDDEN), random);
        straight = new Parameter(inputs * outputs.size());
        outputBias = new Parameter(outputs.size());
    }

    /**
     * Learns.
     *
     * @param rows the features of each sentence
     * @param targets what each output should say of it: 1, -1, or 0 where it has no say
     * @param shares how much each sentence counts
     * @return the layer
     */
    ContextLayer train(List<float[]> rows, List<byte[]> targets, float[] shares) {
        int[] order = Shuffle.identity(rows.size());
        int steps = PASSES * ((rows.size() + BATCH - 1) / BATCH);
        Schedule schedule = new Schedule(RATE, RISE, steps);
        int step = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Shuffle.shuffle(order, random);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    learn(rows.get(order[i]), targets.get(order[i]), shares[order[i]] / (to - from));
                }
                double rate = schedule.at(step);
                step++;
                entry.step(rate, step, DECAY);
                exit.step(rate, step, DECAY);
                straight.step(rate, step, DECAY);
                hiddenBias.step(rate, step, 0);
                outputBias.step(rate, step, 0);
            }
        }
        return new ContextLayer(
                inputs,
                HIDDEN,
                outputs.size(),
                entry.values,
                hiddenBias.values,
                exit.values,
                straight.values,
                outputBias.values);
    }

    private void learn(float[] row, byte[] targets, float share) {
        float[] hidden = Dense.rectified(Dense.forward(row, entry.values, 0, hiddenBias.values.clone()));
        float[] mask = new float[HIDDEN];
        for (int i = 0; i < HIDDEN; i++) {
            mask[i] = random.nextFloat() < ACTIVITY_HIDDEN ? 0 : 1 / (1 - ACTIVITY_HIDDEN);
            hidden[i] *= mask[i];
        }
        float[] scores = Dense.forward(row, straight.values, 0, ContextLayer.start(row, outputBias.values));
        Dense.forward(hidden, exit.values, 0, scores);
        float[] slopes = Slopes.of(scores, targets, 1, outputs);
        for (int o = 0; o < slopes.length; o++) {
            slopes[o] *= share;
        }
        Vectors.add(1, slopes, 0, outputBias.gradient, 0, slopes.length);
        float[] hiddenSlopes = Dense.backward(hidden, exit, 0, slopes);
        for (int i = 0; i < HIDDEN; i++) {
            hiddenSlopes[i] *= mask[i];
        }
        Vectors.add(1, hiddenSlopes, 0, hiddenBias.gradient, 0, HIDDEN);
        for (int i = 0; i < inputs; i++) {
            if (row[i] != 0) {
                Vectors.add(row[i], hiddenSlopes, 0, entry.gradient, i * HIDDEN, HIDDEN);
                Vectors.add(row[i], slopes, 0, straight.gradient, i * slopes.length, slopes.length);
            }
        }
    }
}
