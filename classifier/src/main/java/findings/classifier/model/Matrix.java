package findings.classifier.model;

/**
 * A matrix that is kept by rows, each an array of its own. A loop that runs over several arrays with one index for all
 * is turned into vector instructions by the virtual machine; one over stretches of a single array is not, since the
 * stretches might overlap.
 */
public final class Matrix {
    private final float[][] rows;

    private Matrix(float[][] rows) {
        this.rows = rows;
    }

    /**
     * A matrix.
     *
     * @param values the rows, one behind the other
     * @param width the length of a row
     */
    public static Matrix of(float[] values, int width) {
        float[][] rows = new float[values.length / width][width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, i * width, rows[i], 0, width);
        }
        return new Matrix(rows);
    }

    /** The rows, one behind the other. */
    float[] values() {
        int width = rows.length == 0 ? 0 : rows[0].length;
        float[] values = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * width, width);
        }
        return values;
    }

    /**
     * Adds rows, each by a factor of its own: four at a time, so that what is added to is read and written a quarter as
     * often. Factors of 0 cost nothing.
     *
     * @param factors the factors
     * @param firstRow the row of the first factor
     * @param to what is added to, as long as a row
     */
    void addRows(float[] factors, int firstRow, float[] to) {
        int[] used = new int[factors.length];
        int size = Vectors.used(factors, 0, used);
        int k = 0;
        for (; k + 3 < size; k += 4) {
            add(
                    factors[used[k]],
                    rows[firstRow + used[k]],
                    factors[used[k + 1]],
                    rows[firstRow + used[k + 1]],
                    factors[used[k + 2]],
                    rows[firstRow + used[k + 2]],
                    factors[used[k + 3]],
                    rows[firstRow + used[k + 3]],
                    to);
        }
        for (; k < size; k++) {
            add(factors[used[k]], rows[firstRow + used[k]], to);
        }
    }

    /** Adds a multiple of a row. */
    void addRow(float factor, int row, float[] to) {
        add(factor, rows[row], to);
    }

    private static void add(float factor, float[] row, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * row[i];
        }
    }

    private static void add(
            float a,
            float[] first,
            float b,
            float[] second,
            float c,
            float[] third,
            float d,
            float[] fourth,
            float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }
}
