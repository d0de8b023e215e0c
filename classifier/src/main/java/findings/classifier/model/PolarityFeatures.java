package findings.classifier.model;

import findings.classifier.model.features.DocumentWords;

/**
 * What the second stage looks at to choose between strength, area, both and neither: the first stage's scores for the
 * sentence and those around it, its themes, its length and where it stands.
 */
public final class PolarityFeatures {
    private static final float LOGIT_SCALE = 1 / 3f;
    private static final int LONGEST = 60;
    private static final float LENGTH_SCALE = 1 / 20f;

    /** What is said of a neighbour that is lacking. */
    private static final float UNKNOWN = 0.5f;

    private static final float PART_SCALE = 2f;

    private static final int OWN = 13 + 2 * Source.COUNT;
    private static final int A_NEIGHBOUR = 3;
    private static final int MEANS = 4;
    private static final int A_PAIR = 3 + Source.COUNT;

    private PolarityFeatures() {}

    /** How many there are. */
    public static int size(Outputs outputs) {
        return OWN
                + ClauseEvidence.SIZE
                + 2 * Surroundings.REACH * A_NEIGHBOUR
                + MEANS
                + outputs.themes().size()
                + DocumentWords.RUNS
                + (Outputs.POLARITY - Outputs.NEITHER_NOT_STRENGTH) * A_PAIR;
    }

    /**
     * The features of a sentence.
     *
     * @param around its document
     * @param index which sentence
     * @return the features
     */
    public static float[] of(Surroundings around, int index) {
        Row row = new Row(size(around.outputs));
        BaseScores own = around.scores[index];
        DocumentWords document = around.document;
        float strongest = 0;
        for (int t = 0; t < around.outputs.themes().size(); t++) {
            float main = own.joint[around.outputs.main(t)];
            row.put(main);
            strongest = Math.max(strongest, main);
        }
        for (int bit : new int[] {Outputs.STRENGTH, Outputs.AREA}) {
            row.put(own.linear[bit]);
            row.put(own.network[bit] * LOGIT_SCALE);
            row.put(own.logits[bit]);
            row.put(own.joint[bit]);
        }
        row.put(own.joint[Outputs.STRENGTH] * own.joint[Outputs.AREA]);
        row.put(Math.min(LONGEST, document.text(index).size()) * LENGTH_SCALE);
        row.put(document.listState(index));
        row.put(document.announced(index));
        row.put(strongest);
        for (float[] part : own.parts) {
            row.put(part[Outputs.STRENGTH] * PART_SCALE);
            row.put(part[Outputs.AREA] * PART_SCALE);
        }
        for (float evidence : own.clauses) {
            row.put(evidence);
        }
        for (int offset = -Surroundings.REACH; offset <= Surroundings.REACH; offset++) {
            if (offset != 0) {
                neighbour(around, document.neighbour(index, offset), row);
            }
        }
        for (float[] mean : new float[][] {around.sectionMean(index), around.mean}) {
            row.put(mean[Outputs.STRENGTH]);
            row.put(mean[Outputs.AREA]);
        }
        row.oneOf(DocumentWords.RUNS, document.run(index));
        for (int pair = Outputs.NEITHER_NOT_STRENGTH; pair < Outputs.POLARITY; pair++) {
            row.put(own.linear[pair]);
            row.put(own.network[pair] * LOGIT_SCALE);
            row.put(own.joint[pair]);
            for (float[] part : own.parts) {
                row.put(part[pair] * PART_SCALE);
            }
        }
        return row.values;
    }

    private static void neighbour(Surroundings around, int other, Row row) {
        row.put(other < 0);
        row.put(other < 0 ? UNKNOWN : around.scores[other].joint[Outputs.STRENGTH]);
        row.put(other < 0 ? UNKNOWN : around.scores[other].joint[Outputs.AREA]);
    }

    /**
     * What the first stage says of each polarity, as a logarithm of odds against neither.
     *
     * @param around the document
     * @param index which sentence
     * @return a score for each polarity
     */
    public static float[] start(Surroundings around, int index) {
        float strength = around.scores[index].logits[Outputs.STRENGTH];
        float area = around.scores[index].logits[Outputs.AREA];
        return new float[] {0, strength, area, strength + area};
    }
}
