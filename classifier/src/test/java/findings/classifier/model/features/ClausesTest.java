package findings.classifier.model.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClausesTest {
    @Test
    void aWordOfContrastStartsAClause() {
        assertThat(clauses("Most plans are good but some drift")).containsExactly(0, 0, 0, 0, 1, 1, 1);
    }

    @Test
    void aMarkStartsAClauseAndSoDoesTheContrastBehindIt() {
        assertThat(clauses("Plans, although late, help")).containsExactly(0, 1, 2, 2, 3, 3);
    }

    @Test
    void aContrastThatOpensTheSentenceStartsNoSecondClause() {
        assertThat(clauses("However plans drift")).containsExactly(0, 0, 0);
    }

    private static int[] clauses(String text) {
        return Clauses.of(Words.of(text));
    }
}
