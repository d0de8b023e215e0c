package findings.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A small convolutional network. Filters of three words run over a sentence and each keeps its strongest response;
 * what the filters found in the sentence, in the two sentences before and the two behind it, and the heading, goes
 * through one hidden layer to the outputs. A filter's response to a word at a place does not depend on the words
 * beside it, so it is computed once a word and kept.
 */
public final class SentenceNetwork {
    /** How many sentences before and behind are looked at. */
    public static final int REACH = 2;

    /** How many words a filter spans. */
    public static final int SPAN = 3;

    private final Shape shape;
    private final Weights weights;
    private final Matrix filters;
    private final Matrix digest;
    private final Matrix own;
    private final Matrix neighbours;
    private final Matrix headings;
    private final Matrix above;
    private final Matrix output;
    private final AtomicReferenceArray<float[][]> responses;
    private final float[] nothing;

    /**
     * The sizes of a network.
     *
     * @param words how many words have a vector
     * @param headings how many marks of what stands above have one
     * @param wordWidth the length of a word's vector
     * @param headingWidth the length of a heading mark's vector
     * @param filters how many filters
     * @param digest to how many figures a neighbour is boiled down
     * @param hidden the size of the hidden layer
     * @param outputs how many outputs
     */
    public record Shape(
            int words,
            int headings,
            int wordWidth,
            int headingWidth,
            int filters,
            int digest,
            int hidden,
            int outputs) {}

    /**
     * What a network has learned; matrices by input, then output.
     *
     * @param words a vector for each word
     * @param filters word vector to responses, for each of the span's places the filters'
     * @param filterBias a filter's response to nothing
     * @param digest filters to a neighbour's digest
     * @param own filters to hidden
     * @param neighbours the neighbours' digests, first to last, to hidden
     * @param headings a vector for each heading mark
     * @param above heading vector to hidden
     * @param hiddenBias hidden without input
     * @param output hidden to outputs
     * @param outputBias outputs without input
     */
    public record Weights(
            float[] words,
            float[] filters,
            float[] filterBias,
            float[] digest,
            float[] own,
            float[] neighbours,
            float[] headings,
            float[] above,
            float[] hiddenBias,
            float[] output,
            float[] outputBias) {

        /** The weights as a model file keeps them: what learns from a network's scores shall see those that ship. */
        public Weights rounded() {
            return new Weights(
                    PackedFloats.rounded(words),
                    PackedFloats.rounded(filters),
                    PackedFloats.rounded(filterBias),
                    PackedFloats.rounded(digest),
                    PackedFloats.rounded(own),
                    PackedFloats.rounded(neighbours),
                    PackedFloats.rounded(headings),
                    PackedFloats.rounded(above),
                    PackedFloats.rounded(hiddenBias),
                    PackedFloats.rounded(output),
                    PackedFloats.rounded(outputBias));
        }
    }

    /**
     * A network.
     *
     * @param shape its sizes
     * @param weights what it has learned
     */
    public SentenceNetwork(Shape shape, Weights weights) {
        this.shape = shape;
        this.weights = weights;
        filters = Matrix.of(weights.filters, SPAN * shape.filters());
        digest = Matrix.of(weights.digest, shape.digest());
        own = Matrix.of(weights.own, shape.hidden());
        neighbours = Matrix.of(weights.neighbours, shape.hidden());
        headings = Matrix.of(weights.headings, shape.headingWidth());
        above = Matrix.of(weights.above, shape.hidden());
        output = Matrix.of(weights.output, shape.outputs());
        responses = new AtomicReferenceArray<>(shape.words());
        nothing = new float[shape.filters()];
    }

    /**
     * What the filters find in a sentence.
     *
     * @param words the numbers of its words
     * @return the strongest response of each filter, at least 0
     */
    float[] read(int[] words) {
        float[] strongest = new float[shape.filters()];
        float[] before = nothing;
        float[][] at = responses(words[0]);
        for (int i = 0; i < words.length; i++) {
            float[][] behind = i + 1 < words.length ? responses(words[i + 1]) : null;
            strongest(weights.filterBias, before, at[1], behind == null ? nothing : behind[2], strongest);
            before = at[0];
            at = behind;
        }
        return strongest;
    }

    private static void strongest(float[] bias, float[] before, float[] at, float[] behind, float[] strongest) {
        for (int f = 0; f < strongest.length; f++) {
            strongest[f] = Math.max(strongest[f], bias[f] + before[f] + at[f] + behind[f]);
        }
    }

    /** What is kept of a sentence for its neighbours. */
    float[] digest(float[] found) {
        float[] result = new float[shape.digest()];
        digest.addRows(found, 0, result);
        Vectors.rectify(result);
        return result;
    }

    /**
     * The scores of a sentence.
     *
     * @param found what the filters found in it
     * @param digests the digests of its neighbours, first to last; null for those that are lacking
     * @param marks the numbers of what stands above it
     * @return a score for each output, as a logarithm of odds
     */
    float[] scores(float[] found, float[][] digests, int[] marks) {
        float[] hidden = weights.hiddenBias.clone();
        own.addRows(found, 0, hidden);
        for (int n = 0; n < digests.length; n++) {
            if (digests[n] != null) {
                neighbours.addRows(digests[n], n * shape.digest(), hidden);
            }
        }
        above.addRows(heading(marks), 0, hidden);
        Vectors.rectify(hidden);
        float[] scores = weights.outputBias.clone();
        output.addRows(hidden, 0, scores);
        return scores;
    }

    private float[] heading(int[] marks) {
        float[] heading = new float[shape.headingWidth()];
        float share = (float) (1 / Math.sqrt(Math.max(1, marks.length)));
        for (int mark : marks) {
            headings.addRow(share, mark, heading);
        }
        return heading;
    }

    /** What each place of the filters makes of a word: as the first, the second and the third that they span. */
    private float[][] responses(int word) {
        float[][] known = responses.get(word);
        if (known != null) {
            return known;
        }
        int width = shape.wordWidth();
        int size = shape.filters();
        float[] all = new float[SPAN * size];
        filters.addRows(Arrays.copyOfRange(weights.words, word * width, (word + 1) * width), 0, all);
        float[][] result = new float[SPAN][];
        for (int place = 0; place < SPAN; place++) {
            result[place] = Arrays.copyOfRange(all, place * size, (place + 1) * size);
        }
        responses.set(word, result);
        return result;
    }

    void write(DataOutputStream out) throws IOException {
        for (int size : new int[] {
            shape.words(), shape.headings(), shape.wordWidth(), shape.headingWidth(),
            shape.filters(), shape.digest(), shape.hidden(), shape.outputs()
        }) {
            out.writeInt(size);
        }
        for (float[] part : new float[][] {
            weights.words,
            weights.filters,
            weights.filterBias,
            weights.digest,
            weights.own,
            weights.neighbours,
            weights.headings,
            weights.above,
            weights.hiddenBias,
            weights.output,
            weights.outputBias
        }) {
            PackedFloats.write(out, part);
        }
    }

    static SentenceNetwork read(DataInputStream in) throws IOException {
        Shape shape = new Shape(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
        Weights weights = new Weights(
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in),
                PackedFloats.read(in));
        return new SentenceNetwork(shape, weights);
    }
}
