package findings.classifier.model;

import findings.classifier.model.features.Clauses;
import findings.classifier.model.features.Words;

/**
 * What speaks for strength and for area in each clause of a sentence: a sentence with praise in one and blame in
 * another is both, though neither may weigh much in the whole.
 */
final class ClauseEvidence {
    /** How many figures there are. */
    static final int SIZE = 12;

    /** So many words in a row may be a judgement, wherever clauses end. */
    private static final int WINDOW = 6;

    private static final float COUNT_SCALE = 1 / 4f;

    private ClauseEvidence() {}

    /**
     * Sums up.
     *
     * @param words the sentence's words
     * @param strength how much each speaks for a strength
     * @param area how much each speaks for an area
     * @return the strongest and weakest clause for each, how far one outweighs the other at most, in the first and
     *     the last clause, in any few words, and in the first half against the second
     */
    static float[] of(Words words, float[] strength, float[] area) {
        if (words.size() == 0) {
            return new float[SIZE];
        }
        int[] clauses = Clauses.of(words);
        int count = clauses[clauses.length - 1] + 1;
        float[] strengths = new float[count];
        float[] areas = new float[count];
        float halves = 0;
        for (int i = 0; i < clauses.length; i++) {
            strengths[clauses[i]] += strength[i];
            areas[clauses[i]] += area[i];
            halves += (i < clauses.length / 2 ? 1 : -1) * (strength[i] - area[i]);
        }
        Row row = new Row(SIZE);
        row.put(most(strengths, 1));
        row.put(-most(strengths, -1));
        row.put(most(areas, 1));
        row.put(-most(areas, -1));
        float[] differences = new float[count];
        for (int c = 0; c < count; c++) {
            differences[c] = strengths[c] - areas[c];
        }
        row.put(most(differences, 1));
        row.put(most(differences, -1));
        row.put(differences[0]);
        row.put(differences[count - 1]);
        row.put((count - 1) * COUNT_SCALE);
        float[] windows = windows(strength, area);
        row.put(most(windows, 1));
        row.put(most(windows, -1));
        row.put(halves);
        return row.values;
    }

    /** The largest of the values times a sign. */
    private static float most(float[] values, int sign) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            most = Math.max(most, sign * value);
        }
        return most;
    }

    /** How far strength outweighs area in the few words from each on. */
    private static float[] windows(float[] strength, float[] area) {
        float[] sums = new float[strength.length];
        float sum = 0;
        for (int i = strength.length - 1; i >= 0; i--) {
            sum += strength[i] - area[i];
            if (i + WINDOW < strength.length) {
                sum -= strength[i + WINDOW] - area[i + WINDOW];
            }
            sums[i] = sum;
        }
        return sums;
    }
}
