package findings.classifier.model.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    private static final int KEYS = 5_000;

    private final KeyTable table = new KeyTable(1);
    private final long[] keys = new Random(3).longs(2 * KEYS).distinct().toArray();

    @Test
    void keysAreNumberedInTheOrderInWhichTheyComeHoweverOftenTheTableGrows() {
        for (int i = 0; i < KEYS; i++) {
            assertThat(table.number(keys[i])).isEqualTo(i);
        }

        assertThat(table.size()).isEqualTo(KEYS);
        assertThat(table.keys()).startsWith(keys[0], keys[1]).endsWith(keys[KEYS - 1]);
        for (int i = 0; i < KEYS; i++) {
            assertThat(table.find(keys[i])).isEqualTo(i);
            assertThat(table.number(keys[i])).isEqualTo(i);
        }
    }

    @Test
    void aKeyThatNeverCameIsAbsent() {
        for (int i = 0; i < KEYS; i++) {
            table.number(keys[i]);
        }

        for (int i = KEYS; i < keys.length; i++) {
            assertThat(table.find(keys[i])).isEqualTo(KeyTable.ABSENT);
        }
    }
}
