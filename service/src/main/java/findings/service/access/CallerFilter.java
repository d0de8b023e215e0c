package findings.service.access;

import findings.service.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks who sends a request, by the key in {@code Authorization: Bearer KEY}. Refuses a key that is none. */
final class CallerFilter extends OncePerRequestFilter {
    static final String SCHEME = "Bearer";

    private final KeyFile keysOrNull;
    private final Caller withoutKey;

    /**
     * A filter.
     *
     * @param keysOrNull the keys that are known; null where none are asked for, and those sent are not looked at
     * @param withoutKey who a caller without a key is
     */
    CallerFilter(KeyFile keysOrNull, Caller withoutKey) {
        this.keysOrNull = keysOrNull;
        this.withoutKey = withoutKey;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        if (keysOrNull == null || secret.isEmpty()) {
            withoutKey.isCallerOf(request);
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiKey> key = keysOrNull.find(secret);
        if (key.isEmpty()) {
            new Problem(
                            HttpStatus.UNAUTHORIZED,
                            "unknown-key",
                            "Unknown key",
                            "The key that was sent is none of this server's: it was mistyped, or taken back. Ask whoever"
                                    + " runs the server for another.")
                    .with(HttpHeaders.WWW_AUTHENTICATE, SCHEME + " error=\"invalid_token\"")
                    .writeTo(response);
            return;
        }
        new Caller(key.get().name(), key.get().rights()).isCallerOf(request);
        chain.doFilter(request, response);
    }

    private static String secret(HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("")
                .strip();
        return sent.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)
                ? sent.substring(SCHEME.length() + 1).strip()
                : "";
    }
}
