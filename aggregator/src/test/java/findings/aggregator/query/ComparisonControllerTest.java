package findings.aggregator.query;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.testing.TestNames;
import findings.aggregator.testing.TestTables;
import findings.events.VisitKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonControllerTest {
    private final TestHttp http = new TestHttp(new ComparisonController(
            TestTables.of(
                    letter("ashmere", VisitKind.SIF, "2015-02-02").counts(1, 3, "education"),
                    letter("ashmere", VisitKind.ILACS_SHORT, "2019-02-02").counts(3, 1, "education"),
                    letter("calderwick", VisitKind.SIF, "2016-02-02").counts(1, 1, "education"),
                    letter("calderwick", VisitKind.FOCUSED_VISIT, "2017-02-02").counts(0, 9, "education"),
                    letter("calderwick", VisitKind.ILACS_SHORT, "2023-02-02").counts(0, 9, "education"),
                    letter("northmoor", VisitKind.ILACS_SHORT, "2019-12-31").counts(5, 1, "education")),
            TestNames.names()));

    @Test
    void neighboursAreComparedOverTheSameYearsAndKindsOfVisit() {
        assertThat(http.get("/api/councils/ashmere/comparison?theme=education"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"council": "ashmere", "with": "neighbours", "others": ["calderwick", "northmoor"],
                         "from": "2015-01-01", "to": "2019-12-31", "kinds": ["ilacs-short", "sif"],
                         "rows": [{"theme": "education",
                           "council": {"councils": 1, "visits": 2, "concerns": 1, "shareOfConcerns": 0.5,
                                       "strengths": 4, "areas": 4, "shareOfAreas": 0.5},
                           "others": {"councils": 2, "visits": 2, "concerns": 1, "shareOfConcerns": 0.5,
                                      "strengths": 6, "areas": 2, "shareOfAreas": 0.25}}]}
                        """);
    }

    @Test
    void theRegionHoldsTheOtherCouncilsOfIt() {
        assertThat(http.get("/api/councils/northmoor/comparison?with=region&theme=education"))
                .bodyJson()
                .isLenientlyEqualTo("{\"with\": \"region\", \"region\": \"North East\"}")
                .extractingPath("$.others")
                .asArray()
                .contains("gateshead")
                .doesNotContain("northmoor", "ashmere", "oldmoor");
    }

    @Test
    void englandHoldsAllOtherCouncils() {
        assertThat(http.get("/api/councils/northmoor/comparison?with=england&theme=education"))
                .bodyJson()
                .extractingPath("$.rows[0].others")
                .isEqualTo(Map.of(
                        "councils",
                        1,
                        "visits",
                        1,
                        "concerns",
                        0,
                        "shareOfConcerns",
                        0.0,
                        "strengths",
                        3,
                        "areas",
                        1,
                        "shareOfAreas",
                        0.25));
    }

    @Test
    void onlyThemesThatTheCouncilsOwnVisitsSpokeOfAreCompared() {
        assertThat(http.get("/api/councils/ashmere/comparison"))
                .bodyJson()
                .extractingPath("$.rows[*].theme")
                .asArray()
                .containsExactly("education");
    }

    @Test
    void aCouncilWithoutLettersHasNothingToCompare() {
        assertThat(http.get("/api/councils/oldmoor/comparison?with=england"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows")
                .asArray()
                .isEmpty();
    }

    @Test
    void theTableHasARowForEachSide() {
        assertThat(http.get("/api/councils/ashmere/comparison?theme=education&format=csv"))
                .bodyText()
                .contains(
                        "ashmere,Ashmere,education,,Education,council,2015-01-01,2019-12-31,ilacs-short sif,1,2,1,0.5,4,4,0.5\r\n")
                .contains(
                        "ashmere,Ashmere,education,,Education,neighbours,2015-01-01,2019-12-31,ilacs-short sif,2,2,1,0.5,6,2,0.25\r\n");
    }

    @Test
    void aWrongGroupIsAProblem() {
        assertThat(http.get("/api/councils/ashmere/comparison?with=wales"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("neighbours, region or england");
    }
}
