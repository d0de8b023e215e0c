package findings.classifier.model.training;

import java.util.Random;

/** Weights of a network with their gradient, moved by Adam (Kingma and Ba, 2015). */
final class Parameter {
    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.999f;
    private static final float TINY = 1e-8f;

    final float[] values;
    final float[] gradient;
    private final float[] first;
    private final float[] second;
    private float[] turned = new float[0];
    private boolean moved = true;

    Parameter(int size) {
        values = new float[size];
        gradient = new float[size];
        first = new float[size];
        second = new float[size];
    }

    /** Weights that start at random, normally distributed with a deviation. */
    Parameter(int size, double deviation, Random random) {
        this(size);
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
    }

    /**
     * Moves a stretch of the weights against its gradient and clears that.
     *
     * @param rate how far
     * @param time the number of the step, from 1
     * @param decay how much the weights shrink, as a multiple of the rate
     */
    void step(double rate, int time, int from, int to, float decay) {
        moved = true;
        float firstScale = (float) (1 / (1 - Math.pow(FIRST_DECAY, time)));
        float secondScale = (float) (1 / (1 - Math.pow(SECOND_DECAY, time)));
        float far = (float) rate;
        for (int i = from; i < to; i++) {
            float slope = gradient[i];
            gradient[i] = 0;
            first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * slope;
            second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * slope * slope;
            float direction = first[i] * firstScale / ((float) Math.sqrt(second[i] * secondScale) + TINY);
            values[i] -= far * (direction + decay * values[i]);
        }
    }

    /** Moves all weights. */
    void step(double rate, int time, float decay) {
        step(rate, time, 0, values.length, decay);
    }

    /**
     * The weights as a matrix that is turned: products with slopes go along its rows, which is several times faster.
     *
     * @param outputs the length of an input row
     * @return the same by output row; made once a step
     */
    float[] turned(int outputs) {
        if (moved) {
            if (turned.length == 0) {
                turned = new float[values.length];
            }
            int rows = values.length / outputs;
            for (int i = 0; i < rows; i++) {
                for (int o = 0; o < outputs; o++) {
                    turned[o * rows + i] = values[i * outputs + o];
                }
            }
            moved = false;
        }
        return turned;
    }
}
