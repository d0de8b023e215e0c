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
        Vectors.addRows(input, 0, input.length, matrix, firstRow, output, 0, output.length);
        return output;
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
        for (int i = 0; i < input.length; i++) {
            if (input[i] != 0) {
                int at = (firstRow + i) * slopes.length;
                Vectors.add(input[i], slopes, 0, matrix.gradient, at, slopes.length);
            }
        }
        float[] turned = matrix.turned(slopes.length);
        int rows = matrix.values.length / slopes.length;
        float[] result = new float[input.length];
        for (int o = 0; o < slopes.length; o++) {
            if (slopes[o] != 0) {
                Vectors.add(slopes[o], turned, o * rows + firstRow, result, 0, input.length);
            }
        }
        for (int i = 0; i < input.length; i++) {
            result[i] = input[i] == 0 ? 0 : result[i];
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
