package findings.ingest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.Grade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionGradeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The experiences and progress of children in care: good|GOOD",
                "The experiences and progress of care leavers: requires improvement to be good|REQUIRES_IMPROVEMENT",
                "The graded judgement for adoption performance is that it is outstanding.|OUTSTANDING",
                "Children’s services in Ashmere require improvement because:|REQUIRES_IMPROVEMENT",
                "This authority requires improvement and is not yet good because|REQUIRES_IMPROVEMENT",
                "Leadership, management and governance are inadequate|INADEQUATE"
            })
    void aHeadingGivesItsGrade(String heading, Grade grade) {
        assertThat(SectionGrade.ofHeading(heading)).contains(grade);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This local authority is not yet good because:",
                "What needs to improve",
                "What is needed for services to be good",
                "Outstanding matters"
            })
    void aHeadingWithoutAGradeGivesNone(String heading) {
        assertThat(SectionGrade.ofHeading(heading)).isEmpty();
    }
}
