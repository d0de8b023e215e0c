package findings.classifier.model;

import findings.classifier.model.features.DocumentWords;

/** The first stage's scores for a document's sentences, and what the passages around each of them speak of. */
public final class Surroundings {
    /** How far before and behind a sentence its neighbours' scores are looked at. */
    static final int REACH = 3;

    /** How much of what a passage speaks of is left one sentence on; a new heading takes most of the rest. */
    private static final float MEMORY = 0.7f;

    private static final float MEMORY_OVER_HEADING = 0.3f;
    private static final int LONGEST_GAP = 50;

    final DocumentWords document;
    final BaseScores[] scores;
    final Outputs outputs;

    /** What the sentences before each speak of, the nearer the more, by theme. */
    final float[][] before;

    /** What the sentences behind each speak of. */
    final float[][] after;

    /** The mean of all sentences. */
    final float[] mean;

    private final int[] sections;
    private final float[][] sectionMeans;

    /**
     * The surroundings of a document's sentences.
     *
     * @param document its words
     * @param scores what the first stage says of each sentence
     * @param outputs the order of the outputs
     */
    public Surroundings(DocumentWords document, BaseScores[] scores, Outputs outputs) {
        this.document = document;
        this.scores = scores;
        this.outputs = outputs;
        before = passages(-1);
        after = passages(1);
        sections = new int[scores.length];
        for (int i = 1; i < sections.length; i++) {
            sections[i] = sections[i - 1] + (document.sameHeading(i, i - 1) ? 0 : 1);
        }
        mean = new float[outputs.size()];
        sectionMeans = new float[scores.length == 0 ? 0 : sections[scores.length - 1] + 1][outputs.size()];
        means();
    }

    /** How many sentences there are. */
    public int size() {
        return scores.length;
    }

    /** The mean of the sentences that stand under the same heading. */
    float[] sectionMean(int index) {
        return sectionMeans[sections[index]];
    }

    /** Whether two sentences stand under the same heading, with no other in between. */
    boolean sameSection(int index, int other) {
        return sections[index] == sections[other];
    }

    /** Whether a sentence is the first under its heading. */
    boolean opensSection(int index) {
        return index == 0 || !sameSection(index, index - 1);
    }

    private void means() {
        int[] sizes = new int[sectionMeans.length];
        for (int section : sections) {
            sizes[section]++;
        }
        for (int i = 0; i < scores.length; i++) {
            Vectors.add(1f / scores.length, scores[i].joint, 0, mean, 0, mean.length);
            Vectors.add(1f / sizes[sections[i]], scores[i].joint, 0, sectionMean(i), 0, mean.length);
        }
    }

    /** What the sentences before (step -1) or behind (step 1) speak of. */
    private float[][] passages(int step) {
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
}
