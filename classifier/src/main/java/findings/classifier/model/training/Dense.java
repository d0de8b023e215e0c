package findings.classifier.model.training;

import findings.classifier.model.Vectors;

/** Multiplying by a matrix that is kept by input row, forward and back; inputs of 0 cost nothing. */
final class Dense {
    private Dense() {}

    /**
     * Adds what an input makes of the outputs.
     *
     * @param input the input
     * @param matrix the matrix
     * @param firstRow the row of the first input
     * @param output what is added to
     * @return the output
     */
    static float[] forward(float[] input, float[] matrix, int firstRow, float[] output) {
        for (int i = 0; i < input.length; i++) {
            if (input[i] != 0) {
                Vectors.add(input[i], matrix, (firstRow + i) * output.length, output, 0, output.length);
            }
        }
        return output;
    }

    /** Sets what is below 0 to 0. */
    static float[] rectified(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    /**
     * Adds to the matrix's gradient and gives the input's, for an input of a rectified layer: 0 where it was 0.
     *
     * @param input the input
     * @param matrix the matrix
     * @param firstRow the row of the first input
     * @param slopes the output's gradient
     * @return the input's gradient
     */
    static float[] backward(float[] input, Parameter matrix, int firstRow, float[] slopes) {
        float[] result = new float[input.length];
        for (int i = 0; i < input.length; i++) {
            if (input[i] != 0) {
                int at = (firstRow + i) * slopes.length;
                Vectors.add(input[i], slopes, 0, matrix.gradient, at, slopes.length);
                result[i] = Vectors.dot(slopes, 0, matrix.values, at, slopes.length);
            }
        }
        return result;
    }

    /** The same for an input of any sign. */
    static float[] backwardAll(float[] input, Parameter matrix, float[] slopes) {
        float[] result = new float[input.length];
        for (int i = 0; i < input.length; i++) {
            int at = i * slopes.length;
            Vectors.add(input[i], slopes, 0, matrix.gradient, at, slopes.length);
            result[i] = Vectors.dot(slopes, 0, matrix.values, at, slopes.length);
        }
        return result;
    }
}
