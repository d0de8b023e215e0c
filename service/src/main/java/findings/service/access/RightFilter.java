package findings.service.access;

import findings.events.EnumId;
import findings.service.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Refuses what a caller has no right to. */
final class RightFilter extends OncePerRequestFilter {
    /** Whoever starts and watches processes asks for it, without a key. */
    private static final PathPattern HEALTH = PathPatternParser.defaultInstance.parse("/actuator/health/**");

    private final List<AccessRule> rules;
    private final boolean keyToRead;
    private final boolean keysKnown;

    /**
     * A filter.
     *
     * @param rules which right what needs
     * @param keyToRead whether to read needs a key
     * @param keysKnown whether the server knows any keys
     */
    RightFilter(List<AccessRule> rules, boolean keyToRead, boolean keysKnown) {
        this.rules = List.copyOf(rules);
        this.keyToRead = keyToRead;
        this.keysKnown = keysKnown;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.of(request);
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        Optional<Right> needed = neededRight(request.getMethod(), path);
        if (caller.equals(Caller.LOCAL)
                || HEALTH.matches(path)
                || needed.map(right -> isOpen(right) || caller.rights().contains(right))
                        .orElse(false)) {
            chain.doFilter(request, response);
        } else {
            refusal(caller, needed, request.getMethod() + " " + request.getRequestURI())
                    .writeTo(response);
        }
    }

    private Optional<Right> neededRight(String method, PathContainer path) {
        return rules.stream()
                .filter(rule -> rule.covers(method, path))
                .map(AccessRule::right)
                .findFirst()
                .or(() -> AccessRule.isReading(method) ? Optional.of(Right.READ) : Optional.empty());
    }

    private boolean isOpen(Right right) {
        return right == Right.READ && !keyToRead;
    }

    private Problem refusal(Caller caller, Optional<Right> needed, String what) {
        if (needed.isEmpty()) {
            return forbidden(
                    "nothing-to-write", what + " is nothing that any key gives the right to; is the path right?");
        }
        String right = EnumId.of(needed.get());
        if (!keysKnown) {
            return forbidden(
                    "no-keys-file",
                    "This server can be reached from other machines and knows no keys, so nobody may " + what
                            + ". Whoever runs it makes a key with 'findings key NAME --rights " + right
                            + "', puts the line that this prints into a file, and names the file in"
                            + " findings.access.keys-file.");
        }
        if (caller.equals(Caller.NOBODY)) {
            return new Problem(
                            HttpStatus.UNAUTHORIZED,
                            "no-key",
                            "A key is needed",
                            what + " needs a key with the right '" + right
                                    + "'. Send it as 'Authorization: Bearer KEY'; to the findings program, give it as"
                                    + " --key or in FINDINGS_KEY. Keys are given by whoever runs this server.")
                    .with(HttpHeaders.WWW_AUTHENTICATE, CallerFilter.SCHEME);
        }
        return forbidden(
                "no-right",
                "The key of '" + caller.name() + "' has the rights " + Right.list(EnumSet.copyOf(caller.rights()))
                        + "; " + what + " needs '" + right
                        + "'. Ask whoever runs this server for a key with that right.");
    }

    private static Problem forbidden(String code, String detail) {
        return new Problem(HttpStatus.FORBIDDEN, code, "Not allowed", detail);
    }
}
