package findings.aggregator.trend;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.events.CouncilTrend;
import findings.events.Direction;
import findings.events.Status;
import findings.events.TrendVisit;
import findings.events.VisitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendSummaryTest {
    private static final ThemeOrTopic EDUCATION = ThemeOrTopic.theme("education");

    /** One letter a visit: A where it is a concern, S where it is none. */
    @ParameterizedTest
    @CsvSource({
        "A, NEW_CONCERN",
        "SA, NEW_CONCERN",
        "SSA, NEW_CONCERN",
        "AA, PERSISTING",
        "SAA, PERSISTING",
        "ASA, RECURRING",
        "ASSA, RECURRING",
        "AASA, RECURRING",
        "AS, RESOLVED",
        "ASS, RESOLVED",
        "SAS, RESOLVED",
        "S, EMERGING_STRENGTH",
        "SS, SUSTAINED_STRENGTH",
        "SSS, SUSTAINED_STRENGTH"
    })
    void theStatusFollowsFromTheConcernsInOrder(String history, Status status) {
        List<TrendVisit> visits = new ArrayList<>();
        for (int i = 0; i < history.length(); i++) {
            boolean area = history.charAt(i) == 'A';
            visits.add(visit(VisitKind.FOCUSED_VISIT, "20" + (10 + i) + "-05-01", area ? 0 : 1, area ? 1 : 0));
        }

        assertThat(trend(visits).getStatus()).isEqualTo(status);
    }

    @Test
    void withoutAnyVisitThereIsNoStatus() {
        assertThat(trend(List.of()).getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void theLeedsCaseRecurs() {
        CouncilTrend trend = trend(List.of(
                visit(VisitKind.SIF, "2015-01-20", 0, 1),
                visit(VisitKind.FOCUSED_VISIT, "2018-01-30", 0, 1),
                visit(VisitKind.ILACS_SHORT, "2018-10-29", 0, 1),
                visit(VisitKind.ILACS_STANDARD, "2022-02-21", 1, 0),
                visit(VisitKind.ILACS_STANDARD, "2025-03-03", 0, 1)));

        assertThat(trend.getStatus()).isEqualTo(Status.RECURRING);
        assertThat(trend.getDirection()).isEqualTo(Direction.STEADY);
        assertThat(trend.getProbabilityOfImprovement()).isEmpty();
    }

    @Test
    void visitsStandInOrderOfDateThenLetterHoweverTheyArrive() {
        List<TrendVisit> visits = new ArrayList<>(List.of(
                visit(VisitKind.JTAI, "2020-01-01", 1, 0),
                visit(VisitKind.FOCUSED_VISIT, "2020-01-01", 0, 1),
                visit(VisitKind.SIF, "2014-01-01", 0, 1)));
        CouncilTrend trend = trend(visits);
        Collections.reverse(visits);

        assertThat(trend.getVisits())
                .extracting(TrendVisit::getLetterId)
                .containsExactly(
                        "ashmere.sif.2014-01-01", "ashmere.focused-visit.2020-01-01", "ashmere.jtai.2020-01-01");
        assertThat(trend.getStatus()).isEqualTo(Status.RESOLVED);
        assertThat(trend(visits)).isEqualTo(trend);
    }

    @Test
    void aVisitWithOnlyDoubtfulFindingsDidNotSpeak() {
        TrendVisit doubtful = TrendVisit.newBuilder(visit(VisitKind.FOCUSED_VISIT, "2021-01-01", 0, 0))
                .setUncertain(List.of("ashmere.focused-visit.2021-01-01.0000000000.1"))
                .build();

        assertThat(trend(List.of(doubtful)).getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(trend(List.of(visit(VisitKind.SIF, "2015-01-01", 0, 2), doubtful))
                        .getStatus())
                .isEqualTo(Status.NEW_CONCERN);
        assertThat(trend(List.of(doubtful)).getVisits()).containsExactly(doubtful);
    }

    @ParameterizedTest
    @CsvSource({
        // latest strengths, latest areas, earlier strengths, earlier areas, direction
        "10, 0, 5, 5, IMPROVING",
        "0, 10, 5, 5, DECLINING",
        "5, 5, 5, 5, STEADY",
        "3, 2, 2, 3, STEADY",
        "20, 5, 10, 15, IMPROVING",
        "5, 0, 5, 0, STEADY"
    })
    void theDirectionIsClaimedOnlyWhereItIsProbable(
            int latestStrengths, int latestAreas, int strengths, int areas, Direction direction) {
        CouncilTrend trend = trend(List.of(
                visit(VisitKind.SIF, "2015-01-01", strengths, areas),
                visit(VisitKind.ILACS_SHORT, "2019-01-01", latestStrengths, latestAreas)));

        assertThat(trend.getDirection()).isEqualTo(direction);
    }

    @Test
    void equalEvidenceIsAnEvenChance() {
        CouncilTrend trend = trend(
                List.of(visit(VisitKind.SIF, "2015-01-01", 7, 0), visit(VisitKind.ILACS_SHORT, "2019-01-01", 7, 0)));

        assertThat(trend.getProbabilityOfImprovement()).contains(0.5);
    }

    /** The probabilities are from 400,000 steps of the midpoint rule over both densities, by another program. */
    @ParameterizedTest
    @CsvSource({
        // latest strengths, latest areas, earlier strengths, earlier areas, probability
        "9, 3, 4, 6, 0.9525",
        "10, 0, 5, 5, 0.9974",
        "20, 5, 10, 15, 0.9983",
        "3, 2, 2, 3, 0.7342",
        "12, 0, 2, 6, 0.9999"
    })
    void theProbabilityIsThatOfTwoBetaPosteriors(
            int latestStrengths, int latestAreas, int strengths, int areas, double probability) {
        CouncilTrend trend = trend(List.of(
                visit(VisitKind.SIF, "2015-01-01", strengths, areas),
                visit(VisitKind.ILACS_SHORT, "2019-01-01", latestStrengths, latestAreas)));

        assertThat(trend.getProbabilityOfImprovement()).contains(probability);
    }

    @Test
    void theEarlierInspectionsAreTakenTogether() {
        CouncilTrend trend = trend(List.of(
                visit(VisitKind.SIF, "2012-01-01", 1, 3),
                visit(VisitKind.SIF, "2015-01-01", 1, 3),
                visit(VisitKind.ILACS_SHORT, "2019-01-01", 12, 0)));

        assertThat(trend.getProbabilityOfImprovement()).isPresent();
        assertThat(trend.getDirection()).isEqualTo(Direction.IMPROVING);
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 0, 9", "9, 0, 0, 4"})
    void fourFindingsOnOneSideAreTooFewForADirection(int latestStrengths, int latestAreas, int strengths, int areas) {
        CouncilTrend trend = trend(List.of(
                visit(VisitKind.SIF, "2015-01-01", strengths, areas),
                visit(VisitKind.ILACS_SHORT, "2019-01-01", latestStrengths, latestAreas)));

        assertThat(trend.getDirection()).isEqualTo(Direction.STEADY);
        assertThat(trend.getProbabilityOfImprovement()).isEmpty();
    }

    @Test
    void otherVisitsHaveNoPartInTheDirection() {
        CouncilTrend trend = trend(List.of(
                visit(VisitKind.SIF, "2015-01-01", 0, 9),
                visit(VisitKind.FOCUSED_VISIT, "2018-01-01", 9, 0),
                visit(VisitKind.MONITORING_VISIT, "2019-01-01", 9, 0),
                visit(VisitKind.JTAI, "2020-01-01", 9, 0)));

        assertThat(trend.getProbabilityOfImprovement()).isEmpty();
        assertThat(trend.getDirection()).isEqualTo(Direction.STEADY);
    }

    private static CouncilTrend trend(List<TrendVisit> visits) {
        return TrendSummary.of("ashmere", "Ashmere", EDUCATION, visits);
    }

    private static TrendVisit visit(VisitKind kind, String date, int strengths, int areas) {
        if (strengths + areas == 0) {
            return TrendVisit.newBuilder(visit(kind, date, 1, 0))
                    .setStrengths(List.of())
                    .build();
        }
        return LetterCount.of(letter("ashmere", kind, date)
                        .counts(strengths, areas, "education")
                        .build())
                .get(EDUCATION);
    }
}
