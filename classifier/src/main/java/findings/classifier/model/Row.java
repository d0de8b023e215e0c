package findings.classifier.model;

/** Features that are put one after another. */
final class Row {
    final float[] values;
    private int at;

    Row(int size) {
        values = new float[size];
    }

    void put(float value) {
        values[at++] = value;
    }

    void put(boolean value) {
        put(value ? 1 : 0);
    }

    /** One of several is true. */
    void oneOf(int size, int which) {
        values[at + which] = 1;
        at += size;
    }

    /** Leaves some at 0. */
    void skip(int count) {
        at += count;
    }
}
