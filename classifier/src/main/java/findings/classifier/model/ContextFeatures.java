package findings.classifier.model;

import findings.classifier.model.features.DocumentWords;
import findings.classifier.model.features.KeyTable;
import findings.classifier.model.features.Words;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the second stage looks at: the first stage's scores for the sentence and for those around it, what the passage
 * speaks of, how the sentence starts and where it stands.
 */
public final class ContextFeatures {
    private static final int REACH = 3;
    private static final int THEME_REACH = 2;

    /** How much of what a passage speaks of is left one sentence on; a new heading takes most of the rest. */
    private static final float MEMORY = 0.7f;

    private static final float MEMORY_OVER_HEADING = 0.3f;
    private static final int LONGEST_GAP = 50;
    private static final float LARGEST_LOGIT = 6;
    /** Logarithms of odds are scaled to the size of the other features. */
    static final float LOGIT_SCALE = 1 / 3f;

    private static final int LENGTHS = 7;
    private static final int WORDS_A_LENGTH = 6;

    private final Outputs outputs;
    private final KeyTable starts;

    /**
     * Context features.
     *
     * @param outputs the order of the first stage's outputs
     * @param starts the words with which sentences often start
     */
    public ContextFeatures(Outputs outputs, KeyTable starts) {
        this.outputs = outputs;
        this.starts = starts;
    }

    /** How many features there are. */
    public int size() {
        int themes = outputs.themes().size();
        int around = 2 * REACH * 4 + 2 * THEME_REACH * themes;
        return 3 * outputs.size() + around + 2 * themes + 2 + DocumentWords.RUNS + LENGTHS + starts.size() + 1;
    }

    /**
     * The features of a document's sentences.
     *
     * @param document its words
     * @param scores the first stage's scores
     * @return the features of each sentence
     */
    public float[][] of(DocumentWords document, BaseScores[] scores) {
        float[][] before = passage(document, scores, -1);
        float[][] after = passage(document, scores, 1);
        float[] mean = new float[outputs.size()];
        for (BaseScores each : scores) {
            Vectors.add(1f / scores.length, each.joint, 0, mean, 0, mean.length);
        }
        float[][] result = new float[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            Row row = new Row(size());
            row.own(scores[i]);
            for (int offset = -REACH; offset <= REACH; offset++) {
                if (offset != 0) {
                    row.neighbour(document, scores, i, offset);
                }
            }
            row.themes(before[i], 0);
            row.themes(after[i], 0);
            row.put(mean[Outputs.STRENGTH]);
            row.put(mean[Outputs.AREA]);
            row.oneOf(DocumentWords.RUNS, document.run(i));
            Words words = document.text(i);
            row.oneOf(LENGTHS, Math.min(LENGTHS - 1, words.size() / WORDS_A_LENGTH));
            int start = words.size() == 0 ? KeyTable.ABSENT : starts.find(words.word(0));
            row.oneOf(starts.size() + 1, start == KeyTable.ABSENT ? starts.size() : start);
            result[i] = row.values;
        }
        return result;
    }

    /** What the sentences before (step -1) or behind (step 1) speak of, the nearer the more. */
    private float[][] passage(DocumentWords document, BaseScores[] scores, int step) {
        int themes = outputs.themes().size();
        float[][] result = new float[scores.length][themes];
        int first = step < 0 ? 1 : scores.length - 2;
        for (int i = first; i >= 0 && i < scores.length; i -= step) {
            int near = i + step;
            int gap = Math.abs(
                    document.sentence(i).position() - document.sentence(near).position());
            float left = (float) Math.pow(MEMORY, Math.min(LONGEST_GAP, gap));
            if (!document.sameHeading(i, near)) {
                left *= MEMORY_OVER_HEADING;
            }
            Vectors.add(left, result[near], 0, result[i], 0, themes);
            Vectors.add(left, scores[near].joint, outputs.main(0), result[i], 0, themes);
        }
        return result;
    }

    void write(DataOutputStream out) throws IOException {
        starts.write(out);
    }

    static ContextFeatures read(DataInputStream in, Outputs outputs) throws IOException {
        return new ContextFeatures(outputs, KeyTable.read(in));
    }

    /** A row that is filled from left to right. */
    private final class Row {
        private final float[] values;
        private int at;

        Row(int size) {
            values = new float[size];
        }

        void put(float value) {
            values[at++] = value;
        }

        void own(BaseScores scores) {
            for (float score : scores.logits) {
                put(score * LOGIT_SCALE);
            }
            for (float score : scores.network) {
                put(Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, score)) * LOGIT_SCALE);
            }
            for (float score : scores.joint) {
                put(score);
            }
        }

        void neighbour(DocumentWords document, BaseScores[] scores, int index, int offset) {
            int other = document.neighbour(index, offset);
            boolean withThemes = Math.abs(offset) <= THEME_REACH;
            if (other < 0) {
                at += withThemes ? 4 + outputs.themes().size() : 4;
                return;
            }
            put(1);
            put(document.sameHeading(index, other) ? 1 : 0);
            put(scores[other].joint[Outputs.STRENGTH]);
            put(scores[other].joint[Outputs.AREA]);
            if (withThemes) {
                themes(scores[other].joint, outputs.main(0));
            }
        }

        void themes(float[] from, int fromAt) {
            for (int t = 0; t < outputs.themes().size(); t++) {
                put(from[fromAt + t]);
            }
        }

        void oneOf(int size, int which) {
            values[at + which] = 1;
            at += size;
        }
    }
}
