package findings.aggregator.search;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.query.FindingFilter;
import findings.aggregator.query.FindingView;
import findings.aggregator.query.VisitFilter;
import findings.events.Subject;
import findings.events.VisitKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FindingIndexTest {
    private static final FindingFilter ANY =
            new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    @TempDir
    private Path folder;

    private FindingIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = new FindingIndex(folder, new JsonMapper());
        index.replace(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .sentence("Ashmere has many rivers.", s -> s)
                .area("Too many health assessments are late.", "health", "health-assessments")
                .strength("Social workers visit children often.", "voice-relationships")
                .build());
        index.replace(letter("calderwick", VisitKind.FOCUSED_VISIT, "2022-03-03")
                .sentence(
                        "Assessment of health is timely, but <plans> drift.",
                        s -> s.setStrength(true).setArea(true).setThemes(List.of("health", "planning-review")))
                .sentence(
                        "Police are late.",
                        s -> s.setArea(true).setAbout(Subject.PARTNERS).setThemes(List.of("partnership")))
                .sentence(
                        "Visiting varies.",
                        s -> s.setArea(true).setUncertain(true).setThemes(List.of("voice-relationships")))
                .build());
        index.refresh();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void withoutAFilterAllCertainFindingsComeNewestFirst() {
        assertThat(texts(ANY, ""))
                .containsExactly(
                        "Assessment of health is timely, but <plans> drift.",
                        "Police are late.",
                        "Too many health assessments are late.",
                        "Social workers visit children often.");
    }

    @Test
    void wordsAreFoundInEveryFormAndMarked() {
        FindingPage page = index.page(query(ANY, "visiting"), 10, Optional.empty());

        assertThat(page.findings())
                .extracting(FoundFinding::marked)
                .containsExactly("Social workers <mark>visit</mark> children often.");
    }

    @Test
    void allWordsMustBeThere() {
        assertThat(texts(ANY, "late health")).containsExactly("Too many health assessments are late.");
    }

    @Test
    void aPhraseInQuotationMarksStandsTogether() {
        assertThat(texts(ANY, "\u201Chealth assessment\u201D"))
                .containsExactly("Too many health assessments are late.");
    }

    @Test
    void markedSentencesAreSafeToShowAsHtml() {
        FindingPage page = index.page(query(ANY, "timely"), 10, Optional.empty());

        assertThat(page.findings().get(0).marked())
                .isEqualTo("Assessment of health is <mark>timely</mark>, but &lt;plans&gt; drift.");
    }

    @Test
    void oddWordsAreNoError() {
        for (String odd : List.of("\"", "AND OR (", "***", "-", "the of", "???")) {
            assertThat(texts(ANY, odd)).as(odd).isNotNull();
        }
    }

    @Test
    void eitherPolarityFindsASentenceThatIsBoth() {
        assertThat(texts(polarity("strength"), ""))
                .containsExactly(
                        "Assessment of health is timely, but <plans> drift.", "Social workers visit children often.");
        assertThat(texts(polarity("area"), ""))
                .contains("Assessment of health is timely, but <plans> drift.")
                .doesNotContain("Social workers visit children often.");
    }

    @Test
    void filtersAreHeldTo() {
        FindingFilter one = new FindingFilter(
                Set.of("ashmere", "northmoor"),
                Set.of("health"),
                Set.of("health-assessments"),
                Set.of("area"),
                Set.of(VisitKind.SIF),
                Set.of(Subject.COUNCIL));

        assertThat(texts(one, "")).containsExactly("Too many health assessments are late.");
        assertThat(texts(
                        new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(Subject.PARTNERS)),
                        ""))
                .containsExactly("Police are late.");
    }

    @Test
    void daysAreHeldTo() {
        FindingQuery since = new FindingQuery(ANY, VisitFilter.of("2016", null, null), false, "");
        FindingQuery on = new FindingQuery(ANY, VisitFilter.of("2015-02-02", "2015-02-02", null), false, "");

        assertThat(index.page(since, 10, Optional.empty()).total()).isEqualTo(2);
        assertThat(index.page(on, 10, Optional.empty()).total()).isEqualTo(2);
    }

    @Test
    void doubtfulFindingsAreFoundOnRequest() {
        FindingQuery all = new FindingQuery(ANY, VisitFilter.ALL, true, "varies");

        assertThat(index.page(all, 10, Optional.empty()).findings()).hasSize(1);
        assertThat(texts(ANY, "varies")).isEmpty();
    }

    @Test
    void pagesMeetWithoutGapOrOverlapAlsoWhenALetterComesBetween() throws IOException {
        List<String> seen = new ArrayList<>();
        FindingPage page = index.page(query(ANY, ""), 1, Optional.empty());
        seen.add(page.findings().get(0).finding().text());
        index.replace(letter("northmoor", VisitKind.SIF, "2023-01-01")
                .strength("Leaders know their service.", "leadership")
                .build());
        index.refresh();
        while (page.next().isPresent()) {
            page = index.page(query(ANY, ""), 1, page.next());
            page.findings().forEach(found -> seen.add(found.finding().text()));
        }

        assertThat(seen)
                .containsExactly(
                        "Assessment of health is timely, but <plans> drift.",
                        "Police are late.",
                        "Too many health assessments are late.",
                        "Social workers visit children often.");
        assertThat(page.total()).isEqualTo(5);
    }

    @Test
    void allFindingsCanBeReadAsAStream() {
        try (Stream<FindingView> all = index.all(query(ANY, ""))) {
            assertThat(all).hasSize(4);
        }
    }

    @Test
    void aCorrectedLetterReplacesItsFindingsAndAWithdrawnOneLeavesNone() throws IOException {
        index.replace(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .strength("Social workers visit children often.", "voice-relationships")
                .build());
        index.remove("calderwick.focused-visit.2022-03-03");
        index.refresh();

        assertThat(texts(ANY, "")).containsExactly("Social workers visit children often.");
    }

    @Test
    void whatWasCommittedIsThereWhenItIsOpenedAgain() throws IOException {
        index.commit(Map.of("position", "7"));
        index.close();

        index = new FindingIndex(folder, new JsonMapper());

        assertThat(index.committed()).containsEntry("position", "7");
        assertThat(texts(ANY, "")).hasSize(4);
    }

    private List<String> texts(FindingFilter filter, String words) {
        return index.page(query(filter, words), 10, Optional.empty()).findings().stream()
                .map(found -> found.finding().text())
                .toList();
    }

    private static FindingQuery query(FindingFilter filter, String words) {
        return new FindingQuery(filter, VisitFilter.ALL, false, words);
    }

    private static FindingFilter polarity(String polarity) {
        return new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(polarity), Set.of(), Set.of());
    }
}
