package findings.aggregator.freshness;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in the headers of every answer to a query how old it is: {@value #AS_OF}, the time at which all that had come in
 * is in the answer (to the second, by RFC 3339), and {@value #STALE} where that is long ago or not known.
 */
final class FreshnessHeaders extends OncePerRequestFilter {
    static final String AS_OF = "Findings-As-Of";
    static final String STALE = "Findings-Stale";

    /** A letter takes less than two seconds to be in the tables; a look is taken every second. */
    static final Duration USUAL = Duration.ofSeconds(5);

    private final Freshness freshness;
    private final Clock clock;

    FreshnessHeaders(Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Instant> asOf = freshness.asOf();
        asOf.ifPresent(time ->
                response.setHeader(AS_OF, time.truncatedTo(ChronoUnit.SECONDS).toString()));
        if (isStale(asOf, clock.instant())) {
            response.setHeader(STALE, "true");
        }
        chain.doFilter(request, response);
    }

    static boolean isStale(Optional<Instant> asOf, Instant now) {
        return asOf.map(time -> time.plus(USUAL).isBefore(now)).orElse(true);
    }
}
