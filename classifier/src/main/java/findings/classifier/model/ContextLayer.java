package findings.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The second stage: corrects the first one's scores by the features of {@link ContextFeatures}, which go straight and
 * through a hidden layer to the outputs.
 *
 * @param inputs how many features
 * @param hidden the size of the hidden layer
 * @param outputs how many outputs
 * @param entry features to hidden, by feature
 * @param hiddenBias hidden without input
 * @param exit hidden to outputs, by hidden
 * @param straight features to outputs, by feature
 * @param outputBias outputs without input
 */
public record ContextLayer(
        int inputs,
        int hidden,
        int outputs,
        float[] entry,
        float[] hiddenBias,
        float[] exit,
        float[] straight,
        float[] outputBias) {

    /**
     * The scores of a sentence.
     *
     * @param features its features
     * @return a score for each output, as a logarithm of odds
     */
    public float[] scores(float[] features) {
        float[] inner = hiddenBias.clone();
        float[] scores = start(features, outputBias);
        for (int i = 0; i < inputs; i++) {
            if (features[i] != 0) {
                Vectors.add(features[i], entry, i * hidden, inner, 0, hidden);
                Vectors.add(features[i], straight, i * outputs, scores, 0, outputs);
            }
        }
        for (int i = 0; i < hidden; i++) {
            if (inner[i] > 0) {
                Vectors.add(inner[i], exit, i * outputs, scores, 0, outputs);
            }
        }
        return scores;
    }

    /** The first stage's scores, which lead the features, with the bias. */
    public static float[] start(float[] features, float[] outputBias) {
        float[] scores = outputBias.clone();
        Vectors.add(1 / ContextFeatures.LOGIT_SCALE, features, 0, scores, 0, scores.length);
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(inputs);
        out.writeInt(hidden);
        out.writeInt(outputs);
        for (float[] part : new float[][] {entry, hiddenBias, exit, straight, outputBias}) {
            PackedFloats.write(out, part);
        }
    }

    static ContextLayer read(DataInputStream in) throws IOException {
        return new ContextLayer(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in));
    }
}
