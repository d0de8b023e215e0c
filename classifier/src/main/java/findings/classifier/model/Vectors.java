package findings.classifier.model;

/** Arithmetic on stretches of float arrays, in loops that the virtual machine turns into vector instructions. */
public final class Vectors {
    /** How many rows are added at a time. */
    private static final int TOGETHER = 4;

    private Vectors() {}

    /** Adds a multiple of one stretch to another: {@code to[toAt + i] += factor * from[fromAt + i]}. */
    public static void add(float factor, float[] from, int fromAt, float[] to, int toAt, int length) {
        for (int i = 0; i < length; i++) {
            to[toAt + i] += factor * from[fromAt + i];
        }
    }

    /**
     * Adds rows of a matrix, each by a factor of its own: four at a time, so that what is added to is read and written a
     * quarter as often. Factors of 0 cost nothing.
     *
     * @param factors holds the factors
     * @param factorsAt where the first is
     * @param count how many there are
     * @param matrix the rows, one behind the other
     * @param firstRow the row of the first factor
     * @param to what is added to, as long as a row
     * @param toAt where it starts
     * @param length the length of a row
     */
    public static void addRows(
            float[] factors,
            int factorsAt,
            int count,
            float[] matrix,
            int firstRow,
            float[] to,
            int toAt,
            int length) {
        float[] held = new float[TOGETHER];
        int[] rows = new int[TOGETHER];
        int size = 0;
        for (int i = 0; i < count; i++) {
            float factor = factors[factorsAt + i];
            if (factor != 0) {
                held[size] = factor;
                rows[size++] = (firstRow + i) * length;
                if (size == TOGETHER) {
                    addFour(held, matrix, rows, to, toAt, length);
                    size = 0;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            add(held[i], matrix, rows[i], to, toAt, length);
        }
    }

    private static void addFour(float[] factors, float[] from, int[] at, float[] to, int toAt, int length) {
        float first = factors[0];
        float second = factors[1];
        float third = factors[2];
        float fourth = factors[3];
        int firstAt = at[0];
        int secondAt = at[1];
        int thirdAt = at[2];
        int fourthAt = at[3];
        for (int i = 0; i < length; i++) {
            to[toAt + i] += first * from[firstAt + i]
                    + second * from[secondAt + i]
                    + third * from[thirdAt + i]
                    + fourth * from[fourthAt + i];
        }
    }

    /** Sets what is below 0 to 0. */
    public static void rectify(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
    }

    /** The sum of the products of two stretches; four sums side by side, since one would wait for itself. */
    public static float dot(float[] a, int aAt, float[] b, int bAt, int length) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            first += a[aAt + i] * b[bAt + i];
            second += a[aAt + i + 1] * b[bAt + i + 1];
            third += a[aAt + i + 2] * b[bAt + i + 2];
            fourth += a[aAt + i + 3] * b[bAt + i + 3];
        }
        for (; i < length; i++) {
            first += a[aAt + i] * b[bAt + i];
        }
        return first + second + third + fourth;
    }
}
