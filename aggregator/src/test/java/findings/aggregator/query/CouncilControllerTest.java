package findings.aggregator.query;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.csv.CsvConverter;
import findings.aggregator.testing.LetterBuilder;
import findings.aggregator.testing.TestNames;
import findings.aggregator.testing.TestTables;
import findings.events.Grade;
import findings.events.VisitKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CouncilControllerTest {
    private static final LetterBuilder SIF = letter("ashmere", VisitKind.SIF, "2015-02-02")
            .overall(Grade.REQUIRES_IMPROVEMENT)
            .area("Too many plans are late.", "education", "personal-education-plans");
    private static final LetterBuilder FOCUSED = letter("ashmere", VisitKind.FOCUSED_VISIT, "2018-02-02")
            .strength("Homes are stable.", "placements")
            .sentence("Plans vary.", s -> s.setArea(true).setUncertain(true).setThemes(List.of("education")));
    private static final LetterBuilder SHORT = letter("ashmere", VisitKind.ILACS_SHORT, "2019-02-02")
            .strength("Plans are prompt.", "education")
            .sentence(
                    "Plans are good, attendance is not.",
                    s -> s.setStrength(true).setArea(true).setThemes(List.of("education")))
            .strength("Attendance rises.", "education");

    private final TestHttp http =
            new TestHttp(new CouncilController(TestTables.of(SIF, FOCUSED, SHORT), TestNames.names()));

    @Test
    void aTrendGivesItsVisitsWithTheSentencesBehindEachFigure() {
        assertThat(get("/api/councils/ashmere/trends/education")).bodyJson().isLenientlyEqualTo("""
                        {"council": "ashmere", "theme": "education", "status": "resolved", "direction": "steady",
                         "visits": [
                          {"letterId": "ashmere.sif.2015-02-02", "kind": "sif", "date": "2015-02-02",
                           "strengths": 0, "areas": 1, "concern": true,
                           "findings": [{"polarity": "area", "text": "Too many plans are late.", "page": 1}]},
                          {"letterId": "ashmere.ilacs-short.2019-02-02", "kind": "ilacs-short", "date": "2019-02-02",
                           "strengths": 3, "areas": 1, "concern": false,
                           "findings": [{"polarity": "strength"}, {"polarity": "both"}, {"polarity": "strength"}]}]}
                        """);
    }

    @Test
    void doubtfulFindingsAreShownOnRequest() {
        assertThat(get("/api/councils/ashmere/trends/education?uncertain=true"))
                .bodyJson()
                .extractingPath("$.visits[1].findings[0]")
                .asMap()
                .containsEntry("text", "Plans vary.")
                .containsEntry("uncertain", true);
    }

    @Test
    void allTrendsOfACouncilStandInTheOrderOfTheCatalogue() {
        assertThat(get("/api/councils/ashmere/trends"))
                .bodyJson()
                .extractingPath("$.trends[*].title")
                .asArray()
                .containsExactly("Placements and sufficiency", "Education", "Personal education plans");
    }

    @Test
    void trendsCanBeAskedForByThemeOrByTopic() {
        assertThat(get("/api/councils/ashmere/trends?by=topic"))
                .bodyJson()
                .extractingPath("$.trends[*].topic")
                .asArray()
                .containsExactly("personal-education-plans");
        assertThat(get("/api/councils/ashmere/trends?by=theme"))
                .bodyJson()
                .extractingPath("$.trends[*].theme")
                .asArray()
                .containsExactly("placements", "education");
    }

    @Test
    void theStatusIsThatAtTheLatestOfTheVisitsAskedFor() {
        assertThat(get("/api/councils/ashmere/trends/education?to=2018"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("new-concern");
        assertThat(get("/api/councils/ashmere/trends?kind=ilacs-short"))
                .bodyJson()
                .extractingPath("$.trends[*].status")
                .asArray()
                .containsExactly("emerging-strength");
    }

    @Test
    void visitsBeforeTheFirstDayAreNotShownButNotForgotten() {
        assertThat(get("/api/councils/ashmere/trends/education?from=2016"))
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"resolved\", \"visits\": [{\"date\": \"2019-02-02\"}]}")
                .extractingPath("$.visits")
                .asArray()
                .hasSize(1);
        assertThat(get("/api/councils/ashmere/trends?from=2019-01-01"))
                .bodyJson()
                .extractingPath("$.trends[*].theme")
                .asArray()
                .containsExactly("education");
        assertThat(get("/api/councils/ashmere/trends/education?from=2020"))
                .bodyJson()
                .doesNotHavePath("$.status");
    }

    @Test
    void judgementsStandBesideTheTrends() {
        for (String path : List.of("/api/councils/ashmere/trends", "/api/councils/ashmere/trends/education")) {
            assertThat(get(path)).bodyJson().isLenientlyEqualTo("""
                            {"judgements": [{"letterId": "ashmere.sif.2015-02-02", "kind": "sif", "date": "2015-02-02",
                                             "overall": "requires-improvement"}]}
                            """);
        }
        assertThat(get("/api/councils/ashmere/trends?from=2016"))
                .bodyJson()
                .extractingPath("$.judgements")
                .asArray()
                .isEmpty();
    }

    @Test
    void aThemeThatNoVisitSpokeOfHasNoVisits() {
        assertThat(get("/api/councils/ashmere/trends/workforce"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"theme\": \"workforce\", \"visits\": []}")
                .doesNotHavePath("$.status");
    }

    @Test
    void aCouncilWithoutLettersHasNoTrends() {
        assertThat(get("/api/councils/northmoor/trends"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.trends")
                .asArray()
                .isEmpty();
    }

    @Test
    void aCouncilIsFoundByIdNameAliasAndCode() {
        for (String name : List.of("ashmere", "Ashmere", "Ashmere Valley", "E99000001", "99001", "991")) {
            assertThat(get("/api/councils/" + name))
                    .bodyJson()
                    .extractingPath("$.id")
                    .isEqualTo("ashmere");
        }
    }

    @Test
    void aCouncilGivesItsLettersWithTheirJudgementsInOrderOfDate() {
        assertThat(get("/api/councils/ashmere")).bodyJson().isLenientlyEqualTo("""
                        {"letters": [{"id": "ashmere.sif.2015-02-02", "judgements": {"overall": "requires-improvement"}},
                                     {"id": "ashmere.focused-visit.2018-02-02"},
                                     {"id": "ashmere.ilacs-short.2019-02-02"}]}
                        """);
    }

    @Test
    void aMergedCouncilNamesItsSuccessors() {
        assertThat(get("/api/councils/oldmoor")).bodyJson().isLenientlyEqualTo("{\"successors\": [\"northmoor\"]}");
        for (String path : List.of("", "/trends", "/trends/education", "/concerns")) {
            assertThat(get("/api/councils/northmoor" + path))
                    .bodyJson()
                    .isLenientlyEqualTo("{\"predecessors\": [\"oldmoor\"]}");
        }
    }

    @Test
    void anUnknownCouncilIsAProblemThatSaysWhatWouldBeRight() {
        assertThat(get("/api/councils/Ashmeer/trends"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("'Ashmeer'", "ashmere");
    }

    @Test
    void anUnknownTopicIsAProblemThatSaysWhatWouldBeRight() {
        assertThat(get("/api/councils/ashmere/trends/personal-plans"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("personal-education-plans");
    }

    @Test
    void wrongParametersAreProblemsThatSayWhatWouldBeRight() {
        assertThat(get("/api/councils/ashmere/trends?themes=education"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("'themes'", "by, findings, format, from, kind, to, uncertain");
        assertThat(get("/api/councils/ashmere/trends?format=xlsx"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("json or csv");
        assertThat(get("/api/councils/ashmere/trends?uncertain=perhaps"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("uncertain", "true or false");
        assertThat(get("/api/councils/ashmere/trends?from=2020&to=2019"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("from must not be after to");
        assertThat(get("/api/councils/ashmere/trends?by=colour"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("theme or topic");
        assertThat(get("/api/councils/ashmere/trends?from=yesterday"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("from", "2018-10-29");
        assertThat(get("/api/councils/ashmere/trends?kind=visit"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("focused-visit");
    }

    @Test
    void openConcernsAreThoseAtTheLatestVisitThatSpokeOfThem() {
        TestHttp concerns = new TestHttp(new CouncilController(
                TestTables.of(
                        letter("ashmere", VisitKind.SIF, "2015-02-02")
                                .counts(0, 2, "early-help")
                                .counts(0, 1, "education")
                                .counts(1, 0, "placements"),
                        letter("ashmere", VisitKind.ILACS_SHORT, "2019-02-02")
                                .counts(1, 3, "early-help")
                                .counts(2, 0, "education"),
                        letter("ashmere", VisitKind.FOCUSED_VISIT, "2021-02-02").counts(0, 1, "care-leavers")),
                TestNames.names()));

        assertThat(concerns.get("/api/councils/ashmere/concerns")).bodyJson().isLenientlyEqualTo("""
                        {"council": "ashmere", "concerns": [
                          {"theme": "early-help", "status": "persisting", "since": "2015-02-02", "visits": 2,
                           "days": 1461, "firstRaised": "2015-02-02", "letterId": "ashmere.ilacs-short.2019-02-02",
                           "strengths": 1, "areas": 3},
                          {"theme": "care-leavers", "status": "new-concern", "since": "2021-02-02", "visits": 1}]}
                        """);
    }

    @Test
    void tablesAreGivenAsCommaSeparatedValuesToo() {
        assertThat(get("/api/councils/ashmere/trends?by=topic&format=csv"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\uFEFFcouncil,councilName,theme,topic,title,status,direction,probabilityOfImprovement,"
                        + "letterId,kind,date,rank,strengths,areas,concern,improvementListed\r\n"
                        + "ashmere,Ashmere,,personal-education-plans,Personal education plans,new-concern,steady,,"
                        + "ashmere.sif.2015-02-02,sif,2015-02-02,primary,0,1,true,false\r\n");
        assertThat(http.get("/api/councils/ashmere/trends/education", CsvConverter.TEXT_CSV))
                .bodyText()
                .contains(",area,false,body,0.9,1,Findings,Too many plans are late.\r\n")
                .contains(",both,false,body,0.9,1,Findings,\"Plans are good, attendance is not.\"\r\n");
        assertThat(get("/api/councils/ashmere?format=csv"))
                .bodyText()
                .contains("letterId,kind,date,start,end,published,leadInspector,overall,leaders,")
                .contains("ashmere,Ashmere,ashmere.sif.2015-02-02,sif,2015-02-02,2015-02-02,2015-02-06,2015-03-14,,"
                        + "requires-improvement,,,,,,,primary,https://letters.example/ashmere.sif.2015-02-02\r\n");
        for (String path : List.of("/api/councils", "/api/councils/ashmere/concerns")) {
            assertThat(get(path + "?format=csv")).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        }
    }

    private MvcTestResult get(String path) {
        return http.get(path);
    }
}
