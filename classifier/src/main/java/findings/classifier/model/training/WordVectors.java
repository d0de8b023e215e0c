package findings.classifier.model.training;

import findings.classifier.model.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns vectors for words from the text in which they stand, labelled or not: skip-grams with negative sampling
 * (Mikolov and others, 2013).
 */
final class WordVectors {
    private static final int WINDOW = 4;
    private static final int NEGATIVES = 5;
    private static final int PASSES = 6;
    private static final float RATE = 0.05f;
    private static final float LEAST_RATE = 0.02f;

    /** Words more frequent than this are left out at random, the more frequent the more often. */
    private static final double FREQUENT = 1e-3;

    private static final double SAMPLING_POWER = 0.75;
    private static final int SAMPLES = 1 << 20;

    /** The mean size of a vector's figures, as networks like their input. */
    private static final double SIZE = 0.3;

    private final int width;
    private final float[] vectors;
    private final float[] contexts;
    private final long[] counts;
    private final int[] samples = new int[SAMPLES];
    private final Random random;
    private long total;

    private WordVectors(int words, int width, long seed) {
        this.width = width;
        vectors = new float[words * width];
        contexts = new float[words * width];
        counts = new long[words];
        random = new Random(seed);
    }

    /**
     * Learns.
     *
     * @param sentences the numbers of each sentence's words
     * @param words how many words there are
     * @param width how long the vectors are
     * @param seed decides what is random
     * @return a vector for each word, one behind the other
     */
    static float[] learn(List<int[]> sentences, int words, int width, long seed) {
        WordVectors learning = new WordVectors(words, width, seed);
        learning.count(sentences);
        learning.run(sentences);
        return learning.scaled();
    }

    private void count(List<int[]> sentences) {
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (random.nextFloat() - 0.5f) / width;
        }
        for (int[] sentence : sentences) {
            for (int word : sentence) {
                counts[word]++;
                total++;
            }
        }
        double sum = 0;
        for (long count : counts) {
            sum += Math.pow(count, SAMPLING_POWER);
        }
        int word = 0;
        double reached = Math.pow(counts[0], SAMPLING_POWER) / sum;
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = word;
            if (i / (double) SAMPLES > reached && word < counts.length - 1) {
                word++;
                reached += Math.pow(counts[word], SAMPLING_POWER) / sum;
            }
        }
    }

    private void run(List<int[]> sentences) {
        List<int[]> order = new ArrayList<>(sentences);
        long done = 0;
        float[] change = new float[width];
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int[] sentence : order) {
                done += sentence.length;
                float rate = RATE * Math.max(LEAST_RATE, 1 - done / (float) (PASSES * total));
                read(thinned(sentence), rate, change);
            }
        }
    }

    private int[] thinned(int[] sentence) {
        int[] kept = new int[sentence.length];
        int size = 0;
        for (int word : sentence) {
            double share = FREQUENT * total / counts[word];
            if (random.nextDouble() < Math.sqrt(share) + share) {
                kept[size++] = word;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private void read(int[] sentence, float rate, float[] change) {
        for (int i = 0; i < sentence.length; i++) {
            int reach = 1 + random.nextInt(WINDOW);
            for (int j = Math.max(0, i - reach); j <= Math.min(sentence.length - 1, i + reach); j++) {
                if (j != i) {
                    pair(sentence[j], sentence[i], rate, change);
                }
            }
        }
    }

    private void pair(int word, int beside, float rate, float[] change) {
        Arrays.fill(change, 0);
        for (int n = 0; n <= NEGATIVES; n++) {
            int other = n == 0 ? beside : samples[random.nextInt(SAMPLES)];
            if (n > 0 && other == beside) {
                continue;
            }
            float score = Vectors.dot(vectors, word * width, contexts, other * width, width);
            float slope = ((n == 0 ? 1 : 0) - (float) (1 / (1 + Math.exp(-score)))) * rate;
            Vectors.add(slope, contexts, other * width, change, 0, width);
            Vectors.add(slope, vectors, word * width, contexts, other * width, width);
        }
        Vectors.add(1, change, 0, vectors, word * width, width);
    }

    private float[] scaled() {
        double square = 0;
        for (float value : vectors) {
            square += value * value;
        }
        float factor = (float) (SIZE / Math.sqrt(square / vectors.length));
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] *= factor;
        }
        return vectors;
    }
}
