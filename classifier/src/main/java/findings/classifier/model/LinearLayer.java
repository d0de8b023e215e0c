package findings.classifier.model;

import findings.classifier.model.features.FeatureExtractor;
import findings.classifier.model.features.FeatureKeys;
import findings.classifier.model.features.KeyTable;
import findings.classifier.model.features.Vectoriser;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Linear classifiers over the features of a sentence and its surroundings, many outputs at once. */
public final class LinearLayer {
    private static final float LARGEST_BYTE = 127f;
    private static final float RARITY_STEP = 1 / 4096f;

    private final KeyTable table;
    private final float[] rarity;
    private final float[] groupLengths;
    private final int outputs;
    private final byte[] weights;
    private final float[] scales;

    private LinearLayer(
            KeyTable table, float[] rarity, float[] groupLengths, int outputs, byte[] weights, float[] scales) {
        this.table = table;
        this.rarity = rarity;
        this.groupLengths = groupLengths;
        this.outputs = outputs;
        this.weights = weights;
        this.scales = scales;
    }

    /**
     * Packs learned weights, a byte each.
     *
     * @param table the features
     * @param rarity how much each counts
     * @param groupLengths the length of the part of the vector that each group of features makes
     * @param outputs how many outputs
     * @param exact the weights, by feature, then output
     * @return the layer
     */
    public static LinearLayer of(KeyTable table, float[] rarity, float[] groupLengths, int outputs, float[] exact) {
        float[] scales = new float[outputs];
        for (int i = 0; i < exact.length; i++) {
            scales[i % outputs] = Math.max(scales[i % outputs], Math.abs(exact[i]));
        }
        byte[] weights = new byte[exact.length];
        for (int o = 0; o < outputs; o++) {
            scales[o] = Math.max(scales[o], Float.MIN_NORMAL) / LARGEST_BYTE;
        }
        for (int i = 0; i < exact.length; i++) {
            weights[i] = (byte) Math.round(exact[i] / scales[i % outputs]);
        }
        float[] rounded = new float[rarity.length];
        for (int i = 0; i < rarity.length; i++) {
            rounded[i] = Math.round(rarity[i] / RARITY_STEP) * RARITY_STEP;
        }
        return new LinearLayer(table, rounded, groupLengths, outputs, weights, scales);
    }

    /** How many outputs there are. */
    public int outputs() {
        return outputs;
    }

    /** A vectoriser for the features that it knows, for one thread. */
    public Vectoriser vectoriser() {
        return new Vectoriser(table, rarity, groupLengths);
    }

    /**
     * The scores of a sentence.
     *
     * @param features its features
     * @param vectoriser one of {@link #vectoriser}
     * @param words how many words the sentence has
     * @return for each {@link Source}, what it adds to the score of each output; a sum above 0 says yes
     */
    float[][] scores(FeatureKeys features, Vectoriser vectoriser, int words) {
        vectoriser.read(features);
        float[][] parts = new float[Source.COUNT][outputs];
        for (int i = 0; i < vectoriser.size(); i++) {
            int base = vectoriser.row(i) * outputs;
            float value = vectoriser.value(i);
            float[] part =
                    parts[Source.of(features, vectoriser.origin(i), words).ordinal()];
            for (int o = 0; o < outputs; o++) {
                part[o] += weights[base + o] * value;
            }
        }
        for (float[] part : parts) {
            for (int o = 0; o < outputs; o++) {
                part[o] *= scales[o];
            }
        }
        return parts;
    }

    /**
     * How much each word of a sentence, with those behind it, speaks for an output.
     *
     * @param features the sentence's features
     * @param vectoriser the one that {@link #scores} was given with them just before
     * @param output the output
     * @param words how many words the sentence has
     * @return a share of the output's score for each word
     */
    float[] evidence(FeatureKeys features, Vectoriser vectoriser, int output, int words) {
        float[] shares = new float[words];
        for (int i = 0; i < vectoriser.size(); i++) {
            int origin = vectoriser.origin(i);
            if (features.ownWords(origin)) {
                shares[features.firstWord(origin)] +=
                        weights[vectoriser.row(i) * outputs + output] * vectoriser.value(i);
            }
        }
        for (int w = 0; w < words; w++) {
            shares[w] *= scales[output];
        }
        return shares;
    }

    /** The weight of a feature in an output. */
    float weight(int row, int output) {
        return weights[row * outputs + output] * scales[output];
    }

    void write(DataOutputStream out) throws IOException {
        table.write(out);
        out.writeInt(outputs);
        PackedFloats.writeExact(out, groupLengths);
        PackedFloats.writeExact(out, scales);
        for (float value : rarity) {
            out.writeShort(Math.round(value / RARITY_STEP));
        }
        out.write(weights);
    }

    static LinearLayer read(DataInputStream in) throws IOException {
        KeyTable table = KeyTable.read(in);
        int size = table.size();
        int outputs = in.readInt();
        float[] groupLengths = PackedFloats.readExact(in, FeatureExtractor.GROUPS);
        float[] scales = PackedFloats.readExact(in, outputs);
        float[] rarity = new float[size];
        for (int i = 0; i < size; i++) {
            rarity[i] = in.readUnsignedShort() * RARITY_STEP;
        }
        byte[] weights = new byte[size * outputs];
        in.readFully(weights);
        return new LinearLayer(table, rarity, groupLengths, outputs, weights, scales);
    }
}
