package findings.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.model.features.Words;
import org.junit.jupiter.api.Test;

class ClauseEvidenceTest {
    private static final int STRONGEST_STRENGTH = 0;
    private static final int STRONGEST_AREA = 2;
    private static final int FIRST_CLAUSE = 6;
    private static final int LAST_CLAUSE = 7;

    @Test
    void praiseAndBlameInDifferentClausesDoNotCancelOut() {
        float[] praise = {0, 0, 1, 0, 0, 0, 0};
        float[] blame = {0, 0, 0, 0, 0, 0, 2};

        float[] evidence = ClauseEvidence.of(Words.of("Plans are good but some are poor"), praise, blame);

        assertThat(evidence).hasSize(ClauseEvidence.SIZE);
        assertThat(evidence[STRONGEST_STRENGTH]).isEqualTo(1);
        assertThat(evidence[STRONGEST_AREA]).isEqualTo(2);
        assertThat(evidence[FIRST_CLAUSE]).isEqualTo(1);
        assertThat(evidence[LAST_CLAUSE]).isEqualTo(-2);
    }

    @Test
    void aTextWithoutWordsSaysNothing() {
        assertThat(ClauseEvidence.of(Words.of("…"), new float[0], new float[0])).containsOnly(0);
    }
}
