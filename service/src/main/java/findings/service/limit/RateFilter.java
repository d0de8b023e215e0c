package findings.service.limit;

import findings.service.access.Caller;
import findings.service.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests of a client that sends too many: of a key, or of an address where there is none. */
final class RateFilter extends OncePerRequestFilter {
    /** Of an IPv6 address, the part that one subscriber of a provider has: the first four groups. */
    private static final int GROUPS = 4;

    private final TokenBuckets buckets;

    RateFilter(TokenBuckets buckets) {
        this.buckets = buckets;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = buckets.take(client(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Too many requests",
                        "You send more requests than one client may; go on in " + seconds
                                + " seconds, and slower. Whoever runs this server can raise"
                                + " findings.limit.requests-per-second.")
                .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .writeTo(response);
    }

    private static String client(HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return caller.hasKey() ? "key " + caller.name() : network(request.getRemoteAddr());
    }

    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= GROUPS ? address : String.join(":", Arrays.copyOf(groups, GROUPS));
    }
}
