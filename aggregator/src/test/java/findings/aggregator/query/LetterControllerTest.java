package findings.aggregator.query;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.testing.LetterBuilder;
import findings.aggregator.testing.TestTables;
import findings.events.VisitKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LetterControllerTest {
    private final LetterBuilder letter = letter("ashmere", VisitKind.SIF, "2015-02-02")
            .sentence("Ashmere has many rivers.", s -> s)
            .strength("Homes are stable.", "placements")
            .sentence(
                    "Too many plans are late.",
                    s -> s.setArea(true).setThemes(List.of("education")).setReasons(List.of("area: \"late\"")));
    private final String finding = letter.lastId();
    private final TestHttp http =
            new TestHttp(new LetterController(TestTables.of(letter.strength("Carers are trained.", "placements"))));

    @Test
    void aFindingStandsInItsPlaceInTheLetter() {
        assertThat(get("/api/findings/" + finding)).bodyJson().isLenientlyEqualTo("""
                        {"letterId": "ashmere.sif.2015-02-02", "polarity": "area", "page": 1, "themes": ["education"],
                         "reasons": ["area: \\"late\\""],
                         "address": "https://letters.example/ashmere.sif.2015-02-02",
                         "before": [{"text": "Ashmere has many rivers."}, {"text": "Homes are stable."}],
                         "after": [{"text": "Carers are trained."}]}
                        """);
    }

    @Test
    void aLetterGivesItsFactsAndAllItsSentences() {
        assertThat(get("/api/letters/ashmere.sif.2015-02-02"))
                .bodyJson()
                .isLenientlyEqualTo("{\"council\": \"ashmere\", \"kind\": \"sif\", \"start\": \"2015-02-02\"}")
                .extractingPath("$.sentences[*].polarity")
                .asArray()
                .containsExactly("neither", "strength", "area", "strength");
    }

    @Test
    void aLetterIsATableOfItsSentencesToo() {
        assertThat(get("/api/letters/ashmere.sif.2015-02-02?format=csv"))
                .bodyText()
                .contains(
                        "ashmere.sif.2015-02-02,ashmere,Ashmere,sif,2015-02-02,",
                        ",1,Findings,Too many plans are late.,area,education,,council,false,"
                                + "https://letters.example/ashmere.sif.2015-02-02\r\n");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        for (String path : List.of(
                "/api/letters/ashmere.sif.2016-02-02",
                "/api/findings/nonsense",
                "/api/findings/ashmere.sif.2016-02-02.0123456789.1",
                "/api/findings/ashmere.sif.2015-02-02.0123456789.1")) {
            assertThat(get(path)).as(path).hasStatus(404).bodyJson().hasPath("$.detail");
        }
    }

    private MvcTestResult get(String path) {
        return http.get(path);
    }
}
