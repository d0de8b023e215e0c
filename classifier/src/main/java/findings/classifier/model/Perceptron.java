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
 * @param entry by feature: what it adds to the hidden layer and, behind that, to the outputs
 * @param bias hidden layer and outputs without features
 * @param exit by output: what the hidden layer adds to it
 */
public record Perceptron(int inputs, int hidden, int outputs, Matrix entry, float[] bias, float[] exit) {

    /**
     * Adds its corrections to scores.
     *
     * @param features the features
     * @param scores the scores to correct; changed
     * @return the corrected scores
     */
    float[] correct(float[] features, float[] scores) {
        float[] sums = bias.clone();
        entry.addRows(features, 0, sums);
        for (int i = 0; i < hidden; i++) {
            sums[i] = Math.max(0, sums[i]);
        }
        for (int o = 0; o < outputs; o++) {
            scores[o] += sums[hidden + o] + Vectors.dot(sums, 0, exit, o * hidden, hidden);
        }
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(inputs);
        out.writeInt(hidden);
        out.writeInt(outputs);
        for (float[] part : new float[][] {entry.values(), bias, exit}) {
            PackedFloats.write(out, part);
        }
    }

    static Perceptron read(DataInputStream in) throws IOException {
        int inputs = in.readInt();
        int hidden = in.readInt();
        int outputs = in.readInt();
        return new Perceptron(
                inputs,
                hidden,
                outputs,
                Matrix.of(PackedFloats.read(in), hidden + outputs),
                PackedFloats.read(in),
                PackedFloats.read(in));
    }
}
