package findings.aggregator.query;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.testing.TestNames;
import findings.aggregator.testing.TestTables;
import findings.events.VisitKind;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ThemeControllerTest {
    private final TestHttp http = new TestHttp(new ThemeController(
            TestTables.of(
                    letter("ashmere", VisitKind.SIF, "2015-02-02").counts(1, 3, "education"),
                    letter("ashmere", VisitKind.ILACS_SHORT, "2019-02-02")
                            .counts(3, 1, "education")
                            .counts(0, 1, "workforce"),
                    letter("calderwick", VisitKind.SIF, "2015-09-02").counts(1, 1, "education")),
            TestNames.names()));

    @Test
    void themesSayHowManyCouncilsStandWhere() {
        MvcTestResult answer = http.get("/api/themes?by=theme&sort=open-concerns");

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.themes[0]")
                .asMap()
                .containsEntry("theme", "education")
                .containsEntry("councils", 2)
                .containsEntry("openConcerns", 1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.themes[0].statuses")
                .asMap()
                .containsEntry("new-concern", 1)
                .containsEntry("resolved", 1)
                .containsEntry("persisting", 0);
    }

    @Test
    void aThemeGivesItsYearsAndItsCouncilsByStatus() {
        assertThat(http.get("/api/themes/education")).bodyJson().isLenientlyEqualTo("""
                        {"theme": "education", "title": "Education",
                         "years": [{"year": 2015, "figures": {"councils": 2, "visits": 2, "concerns": 2}},
                                   {"year": 2019, "figures": {"councils": 1, "visits": 1, "concerns": 0}}],
                         "councils": [{"council": "calderwick", "status": "new-concern", "date": "2015-09-02"},
                                      {"council": "ashmere", "status": "resolved", "date": "2019-02-02"}]}
                        """);
    }

    @Test
    void visitsBeforeTheYearsAskedForAreNotCountedButNotForgotten() {
        assertThat(http.get("/api/themes/education?from=2016"))
                .bodyJson()
                .extractingPath("$.councils[*].status")
                .asArray()
                .containsExactly("resolved");
    }

    @Test
    void bothAreGivenAsTables() {
        assertThat(http.get("/api/themes?by=theme&format=csv"))
                .bodyText()
                .contains("education,,Education,,2,1,1,0,0,1,0,0\r\n");
        assertThat(http.get("/api/themes/education?format=csv"))
                .bodyText()
                .contains("education,,Education,calderwick,Calderwick,new-concern,steady,2015-09-02,");
    }

    @Test
    void aWrongOrderIsAProblem() {
        assertThat(http.get("/api/themes?sort=size")).hasStatus(400);
    }
}
