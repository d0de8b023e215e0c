package findings.classifier.model;

/** Arithmetic on stretches of float arrays, in loops that the virtual machine turns into vector instructions. */
public final class Vectors {
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
            float[] factors, int factorsAt, int count, float[] matrix, int firstRow, float[] to, int toAt, int length) {
        int[] rows = new int[count];
        int size = used(factors, factorsAt, rows);
        int k = 0;
        for (; k + 3 < size; k += 4) {
            float a = factors[factorsAt + rows[k]];
            float b = factors[factorsAt + rows[k + 1]];
            float c = factors[factorsAt + rows[k + 2]];
            float d = factors[factorsAt + rows[k + 3]];
            int aAt = (firstRow + rows[k]) * length;
            int bAt = (firstRow + rows[k + 1]) * length;
            int cAt = (firstRow + rows[k + 2]) * length;
            int dAt = (firstRow + rows[k + 3]) * length;
            for (int i = 0; i < length; i++) {
                to[toAt + i] += a * matrix[aAt + i] + b * matrix[bAt + i] + c * matrix[cAt + i] + d * matrix[dAt + i];
            }
        }
        for (; k < size; k++) {
            add(factors[factorsAt + rows[k]], matrix, (firstRow + rows[k]) * length, to, toAt, length);
        }
    }

    /**
     * Which factors are not 0.
     *
     * @param factors holds the factors
     * @param factorsAt where the first is
     * @param used as long as there are factors; takes the numbers of those that are not 0, in order
     * @return how many these are
     */
    static int used(float[] factors, int factorsAt, int[] used) {
        int size = 0;
        for (int i = 0; i < used.length; i++) {
            // No branch that could be guessed wrongly: a place is written over where its factor is 0.
            used[size] = i;
            size += factors[factorsAt + i] == 0 ? 0 : 1;
        }
        return size;
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
