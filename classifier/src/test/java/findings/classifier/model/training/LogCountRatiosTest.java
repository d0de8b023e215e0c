package findings.classifier.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogCountRatiosTest {
    private static final int TELLING = 0;
    private static final int COMMON = 1;
    private static final int RARE = 2;
    private static final int HALF = 200;

    @Test
    void aFeatureThatTellsMuchCountsMoreThanOneThatTellsNothing() {
        float[] squares = new LogCountRatios(examples(), 3).squares(0);

        assertThat(squares[TELLING]).isGreaterThan(10 * squares[COMMON]);
    }

    @Test
    void aRareFeatureTellsLittle() {
        float[] squares = new LogCountRatios(examples(), 3).squares(0);

        assertThat(squares[RARE]).isBetween(squares[COMMON], squares[TELLING]);
    }

    @Test
    void vectorsStayAsLongAsTheyWereOnTheWhole() {
        Examples examples = examples();
        float[] squares = new LogCountRatios(examples, 3).squares(0);

        double before = 0;
        double after = 0;
        for (int i = 0; i < examples.size(); i++) {
            for (int k = 0; k < examples.rows[i].length; k++) {
                double square = examples.values[i][k] * examples.values[i][k];
                before += square;
                after += square * squares[examples.rows[i][k]];
            }
        }
        assertThat(after).isCloseTo(before, within(1e-3 * before));
    }

    /** One feature that all sentences hold, one that those with the bit hold, one that stands in one of these alone. */
    private static Examples examples() {
        Examples examples = new Examples(2 * HALF);
        for (int i = 0; i < examples.size(); i++) {
            boolean is = i < HALF;
            examples.rows[i] =
                    i == 0 ? new int[] {COMMON, TELLING, RARE} : is ? new int[] {COMMON, TELLING} : new int[] {COMMON};
            examples.values[i] = new float[examples.rows[i].length];
            java.util.Arrays.fill(examples.values[i], 0.5f);
            examples.targets[i] = new byte[] {(byte) (is ? 1 : -1)};
            examples.weights[i] = 1;
        }
        return examples;
    }
}
