package findings.aggregator.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.kafka.KafkaTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
    private final Positions positions =
            Positions.start().with(KafkaTopic.FINDINGS, 3, 17).with(KafkaTopic.TREND_CHANGES, 11, 4_000_000_000L);

    @Test
    void eachPartitionOfEachTopicHasAPositionOfItsOwn() {
        assertThat(positions.of(KafkaTopic.FINDINGS, 3)).isEqualTo(17);
        assertThat(positions.of(KafkaTopic.TREND_CHANGES, 3)).isZero();
        assertThat(positions.of(KafkaTopic.TREND_CHANGES, 11)).isEqualTo(4_000_000_000L);
    }

    @Test
    void theirTextCanBeReadBack() {
        assertThat(positions).hasToString("0.0.0.17.0.0.0.0.0.0.0.0~0.0.0.0.0.0.0.0.0.0.0.4000000000");
        assertThat(Positions.parse(positions.toString())).isEqualTo(positions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "a.b", "0.0.0~0.0.0", "-1.0.0.0.0.0.0.0.0.0.0.0~0.0.0.0.0.0.0.0.0.0.0.0"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Positions.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no id of this event stream");
    }
}
