package findings.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorsTest {
    private static final float[] ROWS = {
        1, 10,
        2, 20,
        3, 30,
        4, 40,
        5, 50,
        6, 60
    };

    @Test
    void rowsAreAddedByTheirFactorsFourAtATimeAndTheRestOneByOne() {
        float[] sums = {100, 0, 0};

        Vectors.addRows(new float[] {9, 1, 1, 0, 1, 1, 2}, 1, 6, ROWS, 0, sums, 1, 2);

        assertThat(sums).containsExactly(100, 1 + 2 + 4 + 5 + 2 * 6, 10 + 20 + 40 + 50 + 2 * 60);
    }

    @Test
    void theFirstFactorBelongsToTheFirstRowThatIsNamed() {
        float[] sums = new float[2];

        Vectors.addRows(new float[] {1, 0, 3}, 0, 3, ROWS, 2, sums, 0, 2);

        assertThat(sums).containsExactly(3 + 3 * 5, 30 + 3 * 50);
    }

    @Test
    void whatIsBelowNothingBecomesNothing() {
        float[] values = {-1, 0, 2};

        Vectors.rectify(values);

        assertThat(values).containsExactly(0, 0, 2);
    }
}
