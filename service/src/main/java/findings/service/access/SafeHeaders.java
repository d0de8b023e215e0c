package findings.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to take answers for what they are, data: to run nothing of them, frame them nowhere and tell no
 * other site of them. An answer that must differ sets the header itself.
 */
final class SafeHeaders extends OncePerRequestFilter {
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** Tables change with every letter: whoever keeps an answer asks whether it still holds. */
    private static final String ASK_AGAIN = "no-cache";

    /** What a key was needed for is kept by its owner alone. */
    private static final String OWN = "private, no-cache";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        boolean keySent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.CACHE_CONTROL, keySent ? OWN : ASK_AGAIN);
        chain.doFilter(request, response);
    }
}
