package findings.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Corrects scores by features, which go straight and through a hidden layer to the outputs.
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
public record Perceptron(
        int inputs,
        int hidden,
        int outputs,
        float[] entry,
        float[] hiddenBias,
        float[] exit,
        float[] straight,
        float[] outputBias) {

    /**
     * Adds its corrections to scores.
     *
     * @param features the features
     * @param scores the scores to correct; changed
     * @return the corrected scores
     */
    float[] correct(float[] features, float[] scores) {
        float[] inner = hiddenBias.clone();
        Vectors.add(1, outputBias, 0, scores, 0, outputs);
        Vectors.addRows(features, 0, inputs, entry, 0, inner, 0, hidden);
        Vectors.addRows(features, 0, inputs, straight, 0, scores, 0, outputs);
        Vectors.rectify(inner);
        Vectors.addRows(inner, 0, hidden, exit, 0, scores, 0, outputs);
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

    static Perceptron read(DataInputStream in) throws IOException {
        return new Perceptron(
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
