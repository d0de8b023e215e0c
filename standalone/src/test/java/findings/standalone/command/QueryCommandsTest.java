package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands print of three letters: for a person, as JSON and as CSV. */
class QueryCommandsTest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final QueryInstallation findings = QueryInstallation.get();

    @Test
    void trendsPrintsARowAThemeAndAColumnAVisit() {
        assertThat(lines("trends", "ashmere"))
                .contains(
                        "theme                               status              direction  (1) 2023-06  (2) 2024-06",
                        "Education                           persisting          steady     +0 -1 !      +0 -1 !",
                        "Health and well-being               new concern         steady     +0 -1 !",
                        "(2) 2024-06-04 focused-visit  ashmere.focused-visit.2024-06-04");
    }

    @Test
    void trendsPrintsOneThemeWithItsSentences() {
        assertThat(lines("trends", "ashmere", "--theme", "education", "--from", "2024"))
                .containsExactly(
                        "Ashmere: Education",
                        "status: persisting; direction: steady",
                        "",
                        "2024-06-04  focused-visit  +0 -1  concern",
                        "  -   The timeliness of personal education plans. [page 1]");
    }

    @Test
    void trendsAsJsonIsADocumentATrendWithTheSentences() {
        JsonNode education = JSON.readTree(lines("trends", "ashmere", "--json").get(0));

        assertThat(education.path("theme").asString()).isEqualTo("education");
        assertThat(education.path("status").asString()).isEqualTo("persisting");
        assertThat(education.at("/visits/1/areas").asInt()).isEqualTo(1);
        assertThat(education.at("/visits/1/findings/0/text").asString())
                .isEqualTo("The timeliness of personal education plans.");
    }

    @Test
    void trendsAsCsvIsARowAVisit() {
        assertThat(lines("trends", "ashmere", "--csv"))
                .startsWith(
                        BYTE_ORDER_MARK + "council,councilName,theme,topic,title,status,direction,"
                                + "probabilityOfImprovement,letterId,kind,date,rank,strengths,areas,concern,"
                                + "improvementListed",
                        "ashmere,Ashmere,education,,Education,persisting,steady,,ashmere.focused-visit.2023-06-04,"
                                + "focused-visit,2023-06-04,primary,0,1,true,true");
    }

    @Test
    void concernsPrintsHowLongEachHasStoodAndWhy() {
        assertThat(lines("concerns", "ashmere"))
                .containsExactly(
                        "Ashmere: 2 open concerns",
                        "",
                        "concern                status       since       visits  at the latest visit  because"
                                + "             letter",
                        "Education              persisting   2023-06-04  2       +0 -1                listed, more"
                                + " areas  ashmere.focused-visit.2024-06-04",
                        "Health and well-being  new concern  2023-06-04  1       +0 -1                more areas"
                                + "          ashmere.focused-visit.2023-06-04");
    }

    @Test
    void concernsOfSomeYearsAreThoseThatTheirVisitsSpokeOf() {
        JsonNode concerns = JSON.readTree(findings.run("concerns", "ashmere", "--from", "2024", "--json"))
                .path("concerns");

        assertThat(concerns).hasSize(1);
        assertThat(concerns.path(0).path("status").asString()).isEqualTo("persisting");
        assertThat(concerns.path(0).path("days").asInt()).isEqualTo(366);
    }

    @Test
    void concernsAsCsvIsARowAConcern() {
        assertThat(lines("concerns", "ashmere", "--csv"))
                .hasSize(3)
                .contains("ashmere,Ashmere,education,,Education,persisting,2023-06-04,2,366,2023-06-04,"
                        + "ashmere.focused-visit.2024-06-04,focused-visit,2024-06-04,0,1,true");
    }

    @Test
    void comparePrintsBothSidesWithTheVisitsThatTheyRestOn() {
        assertThat(lines("compare", "ashmere", "--theme", "health"))
                .startsWith("Ashmere with neighbours, visits from 2023-01-01 to 2024-12-31")
                .endsWith("Health and well-being  1 of 1 visits       100%   1 of 1 visits          100%   1");
    }

    @Test
    void compareAsJsonAndAsCsv() {
        JsonNode compared =
                JSON.readTree(findings.run("compare", "ashmere", "--theme", "health", "--with", "england", "--json"));

        assertThat(compared.at("/rows/0/others/visits").asInt()).isEqualTo(1);
        assertThat(compared.at("/rows/0/others/shareOfAreas").asDouble()).isEqualTo(1.0);
        assertThat(lines("compare", "ashmere", "--theme", "health", "--csv"))
                .contains("ashmere,Ashmere,health,,Health and well-being,neighbours,2023-01-01,2024-12-31,"
                        + "focused-visit,1,1,1,1.0,0,1,1.0");
    }

    @Test
    void aComparisonWithoutVisitsSaysSo() {
        assertThat(lines("compare", "calderwick"))
                .contains("no letter on this council is known that could be compared");
    }

    @Test
    void searchPrintsTheNewestFirst() {
        assertThat(lines("search", "\"personal education plans\"", "--council", "ashmere"))
                .startsWith("2 findings", "")
                .contains("  The timeliness of personal education plans.")
                .filteredOn(line -> line.startsWith("Ashmere"))
                .extracting(line -> line.substring(0, "Ashmere, 2024-06-04".length()))
                .containsExactly("Ashmere, 2024-06-04", "Ashmere, 2023-06-04");
    }

    @Test
    void searchAsJsonMarksTheMatches() {
        List<String> found = lines("search", "plans", "--polarity", "area", "--limit", "1", "--json");

        assertThat(found).hasSize(1);
        assertThat(JSON.readTree(found.get(0)).path("marked").asString())
                .isEqualTo("The timeliness of personal education <mark>plans</mark>.");
    }

    @Test
    void searchAsCsvGivesAllFindings() {
        assertThat(lines("search", "timeliness", "--limit", "1", "--csv"))
                .hasSize(3)
                .allMatch(line -> line.contains(",The timeliness of personal education plans.,")
                        || line.startsWith(BYTE_ORDER_MARK + "id,letterId,council,"));
    }

    @Test
    void themesPrintsTheMostFrequentOpenConcernsFirst() {
        assertThat(lines("themes"))
                .startsWith(
                        "theme or topic                      councils  open concerns  new  persisting  recurring",
                        "Health and well-being               2         2              2    0           0",
                        "Education                           1         1              0    1           0");
        assertThat(lines("themes", "--from", "2024", "--csv")).contains("education,,Education,,1,1,0,1,0,0,0,0");
        assertThat(lines("themes", "education"))
                .contains("2024  1                        1             0          1")
                .endsWith("Ashmere  persisting  steady     ashmere.focused-visit.2024-06-04");
    }

    private List<String> lines(String... command) {
        return findings.run(command).lines().toList();
    }
}
