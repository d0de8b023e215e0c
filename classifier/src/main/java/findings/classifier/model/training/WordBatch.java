package findings.classifier.model.training;

import findings.classifier.model.SentenceNetwork;
import findings.classifier.model.SentenceNetwork.Shape;
import findings.classifier.model.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sentences of a batch, read by a network's filters, and the way back. What a filter makes of a word is computed
 * once for each word of the batch, which is several times cheaper than once for each place.
 */
final class WordBatch {
    private static final int ABSENT = -1;
    private static final int SPAN = SentenceNetwork.SPAN;
    private static final int BEFORE = SPAN / 2;

    private final Parameter words;
    private final Parameter filters;
    private final Parameter bias;
    private final int width;
    private final int count;
    private final int row;
    private final int[] numbers;
    private final int[] known;
    private int size;
    private float[] responses = new float[0];
    private float[] slopes = new float[0];
    private final List<Found> sentences = new ArrayList<>();

    /** What the filters found in a sentence. */
    static final class Found {
        final int[] words;
        final float[] strongest;
        final int[] places;
        final float[] slopes;

        Found(int[] words, int filters) {
            this.words = words;
            strongest = new float[filters];
            places = new int[filters];
            slopes = new float[filters];
        }
    }

    WordBatch(Parameter words, Parameter filters, Parameter bias, Shape shape) {
        this.words = words;
        this.filters = filters;
        this.bias = bias;
        width = shape.wordWidth();
        count = shape.filters();
        row = SPAN * count;
        numbers = new int[shape.words()];
        known = new int[shape.words()];
        Arrays.fill(numbers, ABSENT);
    }

    /** Empties the batch. */
    void clear() {
        for (int i = 0; i < size; i++) {
            numbers[known[i]] = ABSENT;
        }
        size = 0;
        sentences.clear();
    }

    /** Adds a sentence, to be read by {@link #read}. */
    Found add(int[] sentence) {
        for (int word : sentence) {
            if (numbers[word] == ABSENT) {
                numbers[word] = size;
                known[size++] = word;
            }
        }
        Found found = new Found(sentence, count);
        sentences.add(found);
        return found;
    }

    /** Reads all sentences. */
    void read() {
        if (responses.length < size * row) {
            responses = new float[2 * size * row];
            slopes = new float[responses.length];
        }
        Arrays.fill(responses, 0, size * row, 0);
        Arrays.fill(slopes, 0, size * row, 0);
        for (int i = 0; i < size; i++) {
            Vectors.addRows(words.values, known[i] * width, width, filters.values, 0, responses, i * row, row);
        }
        float[] here = new float[count];
        for (Found found : sentences) {
            read(found, here);
        }
    }

    private void read(Found found, float[] here) {
        Arrays.fill(found.places, ABSENT);
        for (int at = 0; at < found.words.length; at++) {
            System.arraycopy(bias.values, 0, here, 0, count);
            for (int s = 0; s < SPAN; s++) {
                int place = at + s - BEFORE;
                if (place >= 0 && place < found.words.length) {
                    int from = numbers[found.words[place]] * row + s * count;
                    for (int f = 0; f < count; f++) {
                        here[f] += responses[from + f];
                    }
                }
            }
            for (int f = 0; f < count; f++) {
                if (here[f] > found.strongest[f]) {
                    found.strongest[f] = here[f];
                    found.places[f] = at;
                }
            }
        }
    }

    /** Takes the sentences' slopes back to filters and words and moves them. */
    void learn(double rate, int time) {
        for (Found found : sentences) {
            backward(found);
        }
        float[] figures = new float[size];
        for (int d = 0; d < width; d++) {
            for (int i = 0; i < size; i++) {
                figures[i] = words.values[known[i] * width + d];
            }
            Vectors.addRows(figures, 0, size, slopes, 0, filters.gradient, d * row, row);
        }
        float[] turned = filters.turned(row);
        for (int i = 0; i < size; i++) {
            Vectors.addRows(slopes, i * row, row, turned, 0, words.gradient, known[i] * width, width);
        }
        filters.step(rate, time, 0);
        bias.step(rate, time, 0);
        for (int i = 0; i < size; i++) {
            words.step(rate, time, known[i] * width, (known[i] + 1) * width, 0);
        }
    }

    private void backward(Found found) {
        for (int f = 0; f < count; f++) {
            float slope = found.slopes[f];
            if (slope == 0 || found.places[f] == ABSENT) {
                continue;
            }
            bias.gradient[f] += slope;
            for (int s = 0; s < SPAN; s++) {
                int place = found.places[f] + s - BEFORE;
                if (place >= 0 && place < found.words.length) {
                    slopes[numbers[found.words[place]] * row + s * count + f] += slope;
                }
            }
        }
    }
}
