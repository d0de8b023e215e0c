package findings.classifier.model.training;

/** Sparse vectors with what each output should say of them: 1, -1, or 0 where it has no say. */
final class Examples {
    final int[][] rows;
    final float[][] values;
    final byte[][] targets;
    final float[] weights;

    Examples(int size) {
        rows = new int[size][];
        values = new float[size][];
        targets = new byte[size][];
        weights = new float[size];
    }

    int size() {
        return rows.length;
    }
}
