package findings.aggregator.query;

import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.table.TablesNotReadyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTest {
    private final TestHttp http = new TestHttp(new Wrong());

    @ParameterizedTest
    @CsvSource({
        "/unknown, 404, unknown-name, there is no council",
        "/bad, 400, bad-parameter, must be a day",
        "/reading, 503, not-ready, try again",
        "/number?limit=many, 400, bad-parameter, limit is 'many'; it must be a whole number",
        "/number, 400, bad-request, limit",
        "/body, 400, bad-body, /api/openapi",
    })
    void everyErrorIsAProblemDocumentWithACodeForPrograms(String path, int status, String code, String says) {
        MvcTestResult answer = http.get(path);

        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:findings:problem:" + code);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.title").asString().isNotBlank();
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(says);
    }

    /** Fails in every way. */
    @RestController
    private static final class Wrong {

        @GetMapping("/unknown")
        String unknown() {
            throw new UnknownNameException("there is no council of that name");
        }

        @GetMapping("/bad")
        String bad() {
            throw new BadParameterException("from is 'soon'; it must be a day");
        }

        @GetMapping("/reading")
        String reading() {
            throw new TablesNotReadyException();
        }

        @GetMapping("/number")
        String number(@RequestParam int limit) {
            return Integer.toString(limit);
        }

        @GetMapping("/body")
        String body(@RequestBody String body) {
            return body;
        }
    }
}
