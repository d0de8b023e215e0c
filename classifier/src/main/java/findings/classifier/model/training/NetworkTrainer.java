package findings.classifier.model.training;

import findings.classifier.model.Outputs;
import findings.classifier.model.SentenceNetwork;
import findings.classifier.model.SentenceNetwork.Shape;
import findings.classifier.model.Vectors;
import findings.classifier.model.features.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Learns a {@link SentenceNetwork} by gradient descent. Samples of one document that stand together share a batch. */
final class NetworkTrainer {
    static final int WORD_WIDTH = 48;

    private static final int HEADING_WIDTH = 32;
    private static final int FILTERS = 96;
    private static final int DIGEST = 32;
    private static final int HIDDEN = 128;
    private static final int SPAN = SentenceNetwork.SPAN;

    private static final int PASSES = 9;
    private static final int TOGETHER = 4;
    private static final int STRETCHES_A_BATCH = 24;
    private static final double RATE = 6e-3;
    private static final int RISE = 50;

    /** Shares that are hidden from the network at random, so that it does not rely on any one. */
    private static final float WORDS_HIDDEN = 0.08f;

    private static final float NEIGHBOURS_HIDDEN = 0.1f;
    private static final float HEADINGS_HIDDEN = 0.1f;
    private static final float ACTIVITY_HIDDEN = 0.3f;

    /** How often a sentence is shown with those neighbours only that were drawn with it, and as the pipeline reads it. */
    private static final float WITH_GAPS = 0.25f;

    private static final float AS_READ = 0.35f;

    private static final float AMONG_SHARE = 0.5f;

    private final Shape shape;
    private final Outputs outputs;
    private final Random random;
    private final Parameter words;
    private final Parameter filters;
    private final Parameter filterBias;
    private final Parameter digest;
    private final Parameter own;
    private final Parameter neighbours;
    private final Parameter headings;
    private final Parameter above;
    private final Parameter hiddenBias;
    private final Parameter output;
    private final Parameter outputBias;
    private final WordBatch batch;

    /**
     * A trainer.
     *
     * @param vocabulary the words
     * @param wordVectors the words' vectors to start from
     * @param outputs the order of the outputs
     * @param seed decides what is random
     */
    NetworkTrainer(Vocabulary vocabulary, float[] wordVectors, Outputs outputs, long seed) {
        shape = new Shape(
                vocabulary.wordNumbers(),
                vocabulary.headingNumbers(),
                WORD_WIDTH,
                HEADING_WIDTH,
                FILTERS,
                DIGEST,
                HIDDEN,
                outputs.size());
        this.outputs = outputs;
        random = new Random(seed);
        int around = 2 * SentenceNetwork.REACH * DIGEST;
        words = new Parameter(wordVectors.length);
        System.arraycopy(wordVectors, 0, words.values, 0, wordVectors.length);
        filters = new Parameter(WORD_WIDTH * SPAN * FILTERS, Math.sqrt(2.0 / (WORD_WIDTH * SPAN)), random);
        filterBias = new Parameter(FILTERS);
        digest = new Parameter(FILTERS * DIGEST, Math.sqrt(1.0 / FILTERS), random);
        own = new Parameter(FILTERS * HIDDEN, Math.sqrt(1.0 / FILTERS), random);
        neighbours = new Parameter(around * HIDDEN, Math.sqrt(0.5 / around), random);
        headings = new Parameter(shape.headings() * HEADING_WIDTH, 0.1, random);
        above = new Parameter(HEADING_WIDTH * HIDDEN, Math.sqrt(1.0 / HEADING_WIDTH), random);
        hiddenBias = new Parameter(HIDDEN);
        output = new Parameter(HIDDEN * outputs.size(), Math.sqrt(0.5 / HIDDEN), random);
        outputBias = new Parameter(outputs.size());
        batch = new WordBatch(words, filters, filterBias, shape);
    }

    /**
     * Learns.
     *
     * @param samples the samples in order of document and place, for each view; those that a view lacks as they are in
     *     whole documents
     * @return the network
     */
    SentenceNetwork train(Map<View.Kind, List<Sample>> samples) {
        List<Sample> whole = samples.get(View.Kind.WHOLE);
        int steps = PASSES * (whole.size() / (TOGETHER * STRETCHES_A_BATCH) + 2);
        Schedule schedule = new Schedule(RATE, RISE, steps);
        List<Integer> stretches = new ArrayList<>();
        for (int from = 1 - TOGETHER; from < whole.size(); from += TOGETHER) {
            stretches.add(from);
        }
        int step = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(stretches, random);
            int shift = random.nextInt(TOGETHER);
            for (int at = 0; at < stretches.size(); at += STRETCHES_A_BATCH) {
                List<Sample> drawn = new ArrayList<>();
                for (int from : stretches.subList(at, Math.min(stretches.size(), at + STRETCHES_A_BATCH))) {
                    List<Sample> view = samples.get(view(random.nextFloat()));
                    int start = Math.max(0, from + shift);
                    int end = Math.min(view.size(), from + shift + TOGETHER);
                    for (int i = start; i < end; i++) {
                        drawn.add(dimmed(view.get(i)));
                    }
                }
                if (!drawn.isEmpty()) {
                    learn(drawn, schedule.at(step), ++step);
                }
            }
        }
        return new SentenceNetwork(
                shape,
                new SentenceNetwork.Weights(
                                words.values,
                                filters.values,
                                filterBias.values,
                                digest.values,
                                own.values,
                                neighbours.values,
                                headings.values,
                                above.values,
                                hiddenBias.values,
                                output.values,
                                outputBias.values)
                        .rounded());
    }

    private static View.Kind view(float draw) {
        if (draw < WITH_GAPS) {
            return View.Kind.EXCERPT;
        }
        return draw < WITH_GAPS + AS_READ ? View.Kind.READ : View.Kind.WHOLE;
    }

    /** A sample with some neighbours and at times the heading taken away. */
    private Sample dimmed(Sample sample) {
        int[][] sentences = sample.sentences().clone();
        for (int n = 0; n < sentences.length; n++) {
            if (n != Sample.SELF && random.nextFloat() < NEIGHBOURS_HIDDEN) {
                sentences[n] = null;
            }
        }
        int[] marks = sample.above();
        if (random.nextFloat() < HEADINGS_HIDDEN) {
            marks = Arrays.copyOfRange(marks, Math.max(0, marks.length - 1), marks.length);
        }
        return new Sample(sentences, marks, sample.targets());
    }

    private void learn(List<Sample> samples, double rate, int time) {
        Map<int[], WordBatch.Found> found = new IdentityHashMap<>();
        batch.clear();
        for (Sample sample : samples) {
            for (int[] sentence : sample.sentences()) {
                if (sentence != null) {
                    found.computeIfAbsent(sentence, s -> batch.add(dimmed(s)));
                }
            }
        }
        batch.read();
        float share = 1f / samples.size();
        for (Sample sample : samples) {
            new Pass(sample, found).run(share);
        }
        batch.learn(rate, time);
        for (Parameter parameter : List.of(digest, own, neighbours, headings, above, hiddenBias, output, outputBias)) {
            parameter.step(rate, time, 0);
        }
    }

    private int[] dimmed(int[] sentence) {
        int[] result = sentence.clone();
        for (int i = 0; i < result.length; i++) {
            if (random.nextFloat() < WORDS_HIDDEN) {
                result[i] = Vocabulary.UNKNOWN;
            }
        }
        return result;
    }

    /** One sample's way forward to the scores and back to the gradients. */
    private final class Pass {
        private final Sample sample;
        private final WordBatch.Found[] found = new WordBatch.Found[2 * SentenceNetwork.REACH + 1];
        private final float[][] seen = new float[found.length][];
        private final float[][] masks = new float[found.length][];
        private final float[][] digests = new float[found.length][];
        private final float[] heading = new float[HEADING_WIDTH];
        private final float[] hidden = hiddenBias.values.clone();
        private float[] hiddenMask;

        Pass(Sample sample, Map<int[], WordBatch.Found> all) {
            this.sample = sample;
            for (int n = 0; n < found.length; n++) {
                found[n] = sample.sentences()[n] == null ? null : all.get(sample.sentences()[n]);
            }
        }

        void run(float share) {
            float[] scores = forward();
            float[] slopes = Slopes.of(scores, sample.targets(), AMONG_SHARE, outputs);
            for (int o = 0; o < slopes.length; o++) {
                slopes[o] *= share;
            }
            backward(slopes);
        }

        private float[] forward() {
            for (int n = 0; n < found.length; n++) {
                if (found[n] != null) {
                    masks[n] = mask(FILTERS);
                    seen[n] = times(found[n].strongest, masks[n]);
                    if (n == Sample.SELF) {
                        Dense.forward(seen[n], own.values, 0, hidden);
                    } else {
                        digests[n] = Dense.forward(seen[n], digest.values, 0, new float[DIGEST]);
                        Vectors.rectify(digests[n]);
                        Dense.forward(digests[n], neighbours.values, slot(n), hidden);
                    }
                }
            }
            float share = headingShare();
            for (int mark : sample.above()) {
                Vectors.add(share, headings.values, mark * HEADING_WIDTH, heading, 0, HEADING_WIDTH);
            }
            Dense.forward(heading, above.values, 0, hidden);
            hiddenMask = mask(HIDDEN);
            Vectors.rectify(hidden);
            for (int i = 0; i < HIDDEN; i++) {
                hidden[i] *= hiddenMask[i];
            }
            return Dense.forward(hidden, output.values, 0, outputBias.values.clone());
        }

        private void backward(float[] slopes) {
            Vectors.add(1, slopes, 0, outputBias.gradient, 0, slopes.length);
            float[] hiddenSlopes = times(Dense.backward(hidden, output, 0, slopes), hiddenMask);
            Vectors.add(1, hiddenSlopes, 0, hiddenBias.gradient, 0, HIDDEN);
            for (int n = 0; n < found.length; n++) {
                if (found[n] != null) {
                    float[] back;
                    if (n == Sample.SELF) {
                        back = Dense.backward(seen[n], own, 0, hiddenSlopes);
                    } else {
                        float[] digestSlopes = Dense.backward(digests[n], neighbours, slot(n), hiddenSlopes);
                        back = Dense.backward(seen[n], digest, 0, digestSlopes);
                    }
                    for (int f = 0; f < FILTERS; f++) {
                        found[n].slopes[f] += back[f] * masks[n][f];
                    }
                }
            }
            float[] headingSlopes = Dense.backwardAll(heading, above, hiddenSlopes);
            float share = headingShare();
            for (int mark : sample.above()) {
                Vectors.add(share, headingSlopes, 0, headings.gradient, mark * HEADING_WIDTH, HEADING_WIDTH);
            }
        }

        private float headingShare() {
            return (float) (1 / Math.sqrt(Math.max(1, sample.above().length)));
        }

        private static int slot(int neighbour) {
            return (neighbour < Sample.SELF ? neighbour : neighbour - 1) * DIGEST;
        }

        private float[] mask(int size) {
            float[] mask = new float[size];
            for (int i = 0; i < size; i++) {
                mask[i] = random.nextFloat() < ACTIVITY_HIDDEN ? 0 : 1 / (1 - ACTIVITY_HIDDEN);
            }
            return mask;
        }

        private static float[] times(float[] values, float[] factors) {
            float[] result = new float[values.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = values[i] * factors[i];
            }
            return result;
        }
    }
}
