package findings.classifier.model.training;

import findings.classifier.model.Outputs;
import findings.classifier.model.Probabilities;

/** How a sentence's scores should change: the gradient of the cross entropy. */
final class Slopes {
    private Slopes() {}

    /**
     * The gradient of the loss.
     *
     * @param scores logarithms of odds; probabilities afterwards
     * @param targets what each output should say: 1, -1, or 0 where it has no say
     * @param share how much the themes among the sentence's and the polarities in pairs weigh against the rest
     * @param outputs the order of the outputs
     * @return the slope of each score
     */
    static float[] of(float[] scores, byte[] targets, float share, Outputs outputs) {
        Probabilities.of(scores, outputs);
        float[] slopes = new float[scores.length];
        for (int o = 0; o < slopes.length; o++) {
            if (targets[o] != 0) {
                boolean whole = o <= Outputs.AREA || o >= outputs.main(0);
                slopes[o] = (scores[o] - (targets[o] > 0 ? 1 : 0)) * (whole ? 1 : share);
            }
        }
        return slopes;
    }
}
