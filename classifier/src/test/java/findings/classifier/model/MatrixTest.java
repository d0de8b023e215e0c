package findings.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final float[] ROWS = {
        1, 10,
        2, 20,
        3, 30,
        4, 40,
        5, 50,
        6, 60
    };

    private final Matrix matrix = Matrix.of(ROWS, 2);

    @Test
    void rowsAreAddedByTheirFactorsFourAtATimeAndTheRestOneByOne() {
        float[] sums = {100, 0};

        matrix.addRows(new float[] {1, 1, 0, 1, 1, 2}, 0, sums);

        assertThat(sums).containsExactly(100 + 1 + 2 + 4 + 5 + 2 * 6, 10 + 20 + 40 + 50 + 2 * 60);
    }

    @Test
    void theFirstFactorBelongsToTheFirstRowThatIsNamed() {
        float[] sums = new float[2];

        matrix.addRows(new float[] {1, 0, 3}, 2, sums);

        assertThat(sums).containsExactly(3 + 3 * 5, 30 + 3 * 50);
    }

    @Test
    void oneRowIsAddedByItsFactor() {
        float[] sums = {1, 1};

        matrix.addRow(0.5f, 3, sums);

        assertThat(sums).containsExactly(3, 21);
    }

    @Test
    void itsValuesAreThoseThatItWasMadeOf() {
        assertThat(matrix.values()).containsExactly(ROWS);
    }
}
