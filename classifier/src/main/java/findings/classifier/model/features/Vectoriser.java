package findings.classifier.model.features;

/**
 * Turns feature keys into a sparse vector: each known feature counts once, by how rare it is, and each group of
 * features has a fixed length, so that a long neighbour does not outweigh a short sentence. Not for use by more
 * than one thread.
 */
public final class Vectoriser {
    private final KeyTable table;
    private final float[] rarity;
    private final float[] groupLengths;
    /** A bit for each row that is in the vector; few enough to stay near the processor. */
    private final long[] seen;

    private int size;
    private int[] rows = new int[1024];
    private float[] values = new float[1024];
    private int[] origins = new int[1024];
    private final double[] squares = new double[FeatureExtractor.GROUPS];

    /**
     * A vectoriser.
     *
     * @param table the known features
     * @param rarity how much each counts
     * @param groupLengths the length of the part of the vector that each group makes
     */
    public Vectoriser(KeyTable table, float[] rarity, float[] groupLengths) {
        this.table = table;
        this.rarity = rarity;
        this.groupLengths = groupLengths;
        seen = new long[table.size() / Long.SIZE + 1];
    }

    /**
     * Makes the vector of a sentence, to be read by {@link #size}, {@link #row}, {@link #value} until the next.
     *
     * @param features its features
     */
    public void read(FeatureKeys features) {
        for (int i = 0; i < size; i++) {
            seen[rows[i] / Long.SIZE] = 0;
        }
        size = 0;
        java.util.Arrays.fill(squares, 0);
        for (int i = 0; i < features.size(); i++) {
            int row = table.find(features.key(i));
            if (row != KeyTable.ABSENT && (seen[row / Long.SIZE] & 1L << row) == 0) {
                seen[row / Long.SIZE] |= 1L << row;
                put(row, i);
                squares[features.group(i)] += rarity[row] * rarity[row];
            }
        }
        for (int i = 0; i < size; i++) {
            int group = features.group(origins[i]);
            values[i] = (float) (rarity[rows[i]] * groupLengths[group] / Math.sqrt(squares[group]));
        }
    }

    private void put(int row, int origin) {
        if (size == rows.length) {
            rows = java.util.Arrays.copyOf(rows, size * 2);
            values = java.util.Arrays.copyOf(values, size * 2);
            origins = java.util.Arrays.copyOf(origins, size * 2);
        }
        rows[size] = row;
        origins[size] = origin;
        size++;
    }

    /** How many features the vector has that are not 0. */
    public int size() {
        return size;
    }

    /** The row of the n-th feature. */
    public int row(int index) {
        return rows[index];
    }

    /** The value of the n-th feature. */
    public float value(int index) {
        return values[index];
    }

    /** Which of the feature keys the n-th feature is. */
    public int origin(int index) {
        return origins[index];
    }

    /** The rows, as they are now. */
    public int[] rows() {
        return java.util.Arrays.copyOf(rows, size);
    }

    /** The values, as they are now. */
    public float[] values() {
        return java.util.Arrays.copyOf(values, size);
    }
}
