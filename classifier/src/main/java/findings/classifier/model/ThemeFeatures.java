package findings.classifier.model;

import findings.classifier.model.features.DocumentWords;

/**
 * What the second stage looks at to say whether one theme is a sentence's: the first stage's scores for that theme, in
 * the sentence, around it and in its section. All themes are judged by the same weights, so that little is to be learned
 * and much of it is learned from each sentence.
 */
public final class ThemeFeatures {
    private static final float LOGIT_SCALE = 1 / 3f;
    private static final float RANK_SCALE = 1 / 5f;
    private static final int LONGEST = 40;
    private static final float LENGTH_SCALE = 1 / 10f;

    private static final float PART_SCALE = 2f;

    /** Linear scores are seldom below -2. */
    private static final float LEAST_SCORE = -5f;

    private static final int OWN = 12 + 3 * Source.COUNT;
    private static final int AROUND = 12;
    private static final int SENTENCE = 6;

    /** The neighbours whose scores count wherever they stand; of those farther off, only under the same heading. */
    private static final int NEAR = 2;

    /** The output that says whether a theme is the main one. */
    public static final int MAIN = 0;

    /** The output that says whether a theme is among the sentence's. */
    public static final int AMONG = 1;

    private ThemeFeatures() {}

    /** How many there are. */
    public static int size(Outputs outputs) {
        return OWN + AROUND + SENTENCE + outputs.themes().size();
    }

    /**
     * The features of each theme for a sentence.
     *
     * @param around its document
     * @param index which sentence
     * @return the features, by theme
     */
    public static float[][] of(Surroundings around, int index) {
        int themes = around.outputs.themes().size();
        float[] own = around.scores[index].logits;
        float highest = Float.NEGATIVE_INFINITY;
        for (int t = 0; t < themes; t++) {
            highest = Math.max(highest, own[around.outputs.main(t)]);
        }
        float[][] rivals = rivals(around, index);
        int[] neighbours = new int[2 * Surroundings.REACH + 1];
        for (int n = 0; n < neighbours.length; n++) {
            neighbours[n] = around.document.neighbour(index, n - Surroundings.REACH);
        }
        float[][] rows = new float[themes][];
        for (int t = 0; t < themes; t++) {
            Row row = new Row(size(around.outputs));
            own(around, index, t, highest, row);
            parts(around, index, t, rivals, row);
            for (int n = 0; n < neighbours.length; n++) {
                if (n != Surroundings.REACH) {
                    neighbour(around, index, neighbours[n], Math.abs(n - Surroundings.REACH), t, row);
                }
            }
            sentence(around, index, row);
            row.oneOf(themes, t);
            rows[t] = row.values;
        }
        return rows;
    }

    private static void own(Surroundings around, int index, int theme, float highest, Row row) {
        BaseScores scores = around.scores[index];
        int main = around.outputs.main(theme);
        int among = around.outputs.among(theme);
        row.put(scores.linear[main]);
        row.put(scores.network[main] * LOGIT_SCALE);
        row.put(scores.linear[among]);
        row.put(scores.network[among] * LOGIT_SCALE);
        row.put(scores.logits[main] - highest);
        row.put(scores.joint[main]);
        row.put(scores.joint[among]);
        row.put(around.before[index][theme]);
        row.put(around.after[index][theme]);
        row.put(around.sectionMean(index)[main]);
        row.put(around.mean[main]);
        int better = 0;
        for (int t = 0; t < around.outputs.themes().size(); t++) {
            better += scores.logits[around.outputs.main(t)] > scores.logits[main] ? 1 : 0;
        }
        row.put(better * RANK_SCALE);
    }

    /** What each part of the linear score says of the theme, and how far it leads the strongest other one there. */
    private static void parts(Surroundings around, int index, int theme, float[][] rivals, Row row) {
        float[][] parts = around.scores[index].parts;
        for (int p = 0; p < parts.length; p++) {
            float main = parts[p][around.outputs.main(theme)];
            float rival = main == rivals[p][0] ? rivals[p][1] : rivals[p][0];
            row.put(PART_SCALE * main);
            row.put(PART_SCALE * parts[p][around.outputs.among(theme)]);
            row.put(PART_SCALE * (main - rival));
        }
    }

    /** The two highest scores for a main theme in each part of the linear score. */
    private static float[][] rivals(Surroundings around, int index) {
        float[][] parts = around.scores[index].parts;
        float[][] rivals = new float[parts.length][];
        for (int p = 0; p < parts.length; p++) {
            float first = LEAST_SCORE;
            float second = LEAST_SCORE;
            for (int t = 0; t < around.outputs.themes().size(); t++) {
                float score = parts[p][around.outputs.main(t)];
                second = Math.max(second, Math.min(first, score));
                first = Math.max(first, score);
            }
            rivals[p] = new float[] {first, second};
        }
        return rivals;
    }

    private static void neighbour(Surroundings around, int index, int other, int distance, int theme, Row row) {
        if (other < 0) {
            row.skip(distance > NEAR ? 1 : distance == 1 ? 3 : 2);
            return;
        }
        float[] joint = around.scores[other].joint;
        float main = joint[around.outputs.main(theme)];
        row.put(around.sameSection(index, other) ? main : 0);
        if (distance <= NEAR) {
            row.put(main);
        }
        if (distance == 1) {
            row.put(joint[around.outputs.among(theme)]);
        }
    }

    private static void sentence(Surroundings around, int index, Row row) {
        DocumentWords document = around.document;
        row.put(around.scores[index].joint[Outputs.STRENGTH]);
        row.put(around.scores[index].joint[Outputs.AREA]);
        row.put(Math.min(LONGEST, document.text(index).size()) * LENGTH_SCALE);
        row.put(document.listState(index));
        row.put(document.announced(index));
        row.put(around.opensSection(index));
    }

    /**
     * What the first stage says of a theme.
     *
     * @param around the document
     * @param index which sentence
     * @param theme which theme
     * @return the scores that it is the main one and that it is among the sentence's
     */
    public static float[] start(Surroundings around, int index, int theme) {
        float[] logits = around.scores[index].logits;
        return new float[] {logits[around.outputs.main(theme)], logits[around.outputs.among(theme)]};
    }
}
