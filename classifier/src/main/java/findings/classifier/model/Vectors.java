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
        int end = factorsAt + count;
        int shift = firstRow - factorsAt;
        int first = next(factors, factorsAt, end);
        while (first < end) {
            int second = next(factors, first + 1, end);
            int third = next(factors, second + 1, end);
            int fourth = next(factors, third + 1, end);
            if (fourth < end) {
                float a = factors[first];
                float b = factors[second];
                float c = factors[third];
                float d = factors[fourth];
                int aAt = (first + shift) * length;
                int bAt = (second + shift) * length;
                int cAt = (third + shift) * length;
                int dAt = (fourth + shift) * length;
                for (int i = 0; i < length; i++) {
                    to[toAt + i] +=
                            a * matrix[aAt + i] + b * matrix[bAt + i] + c * matrix[cAt + i] + d * matrix[dAt + i];
                }
                first = next(factors, fourth + 1, end);
            } else {
                add(factors[first], matrix, (first + shift) * length, to, toAt, length);
                first = second;
            }
        }
    }

    /** The place of the first factor from a place on that is not 0, or the end. */
    private static int next(float[] factors, int from, int end) {
        int at = from;
        while (at < end && factors[at] == 0) {
            at++;
        }
        return Math.min(at, end);
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
