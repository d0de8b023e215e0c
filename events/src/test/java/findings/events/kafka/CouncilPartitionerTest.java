package findings.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CouncilPartitionerTest {

    @Test
    void everythingOfACouncilIsOnOnePartition() {
        int council = CouncilPartitioner.partition("leeds", KafkaTopic.PARTITIONS);

        assertThat(CouncilPartitioner.partition("leeds.ilacs-short.2018-10-29", KafkaTopic.PARTITIONS))
                .isEqualTo(council);
        assertThat(CouncilPartitioner.partition("leeds.jtai.2020-01-06.3f9a0c41d2.1", KafkaTopic.PARTITIONS))
                .isEqualTo(council);
        assertThat(CouncilPartitioner.partition("leeds.education", KafkaTopic.PARTITIONS))
                .isEqualTo(council);
    }

    @Test
    void theAssignmentNeverChanges() {
        assertThat(CouncilPartitioner.partition("leeds", 12)).isEqualTo(2);
        assertThat(CouncilPartitioner.partition("kingston-upon-hull", 12)).isEqualTo(4);
        assertThat(CouncilPartitioner.partition("york", 12)).isEqualTo(8);
    }

    @Test
    void councilsSpreadOverThePartitions() {
        Set<Integer> used = new HashSet<>();

        for (int i = 0; i < 153; i++) {
            used.add(CouncilPartitioner.partition("council-" + i, 12));
        }

        assertThat(used).hasSize(12);
    }
}
