package findings.aggregator.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FreshnessHeadersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void aFreshAnswerSaysOfWhenItIs() throws Exception {
        MockHttpServletResponse answer = answer("GET", Optional.of(NOW.minusMillis(1_500)));

        assertThat(answer.getHeader("Findings-As-Of")).isEqualTo("2026-03-02T09:59:58Z");
        assertThat(answer.getHeader("Findings-Stale")).isNull();
    }

    @Test
    void anAnswerWithoutWhatCameInLongAgoIsMarked() throws Exception {
        MockHttpServletResponse answer = answer("GET", Optional.of(NOW.minusSeconds(12)));

        assertThat(answer.getHeader("Findings-As-Of")).isEqualTo("2026-03-02T09:59:48Z");
        assertThat(answer.getHeader("Findings-Stale")).isEqualTo("true");
    }

    @Test
    void anAnswerOfUnknownAgeIsMarked() throws Exception {
        MockHttpServletResponse answer = answer("GET", Optional.empty());

        assertThat(answer.getHeader("Findings-As-Of")).isNull();
        assertThat(answer.getHeader("Findings-Stale")).isEqualTo("true");
    }

    @Test
    void whatIsNoQueryHasNoAge() throws Exception {
        MockHttpServletResponse answer = answer("POST", Optional.empty());

        assertThat(answer.getHeaderNames()).isEmpty();
    }

    private static MockHttpServletResponse answer(String method, Optional<Instant> asOf) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new FreshnessHeaders(() -> asOf, Clock.fixed(NOW, ZoneOffset.UTC))
                .doFilter(new MockHttpServletRequest(method, "/api/councils"), response, new MockFilterChain());
        return response;
    }
}
