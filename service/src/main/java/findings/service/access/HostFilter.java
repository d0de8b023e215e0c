package findings.service.access;

import findings.service.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a web page elsewhere makes a browser on this machine send: under another name than the server's (a
 * page whose name was made to point at this machine), or from another origin.
 */
final class HostFilter extends OncePerRequestFilter {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    /** The port behind a host, as in {@code localhost:8080}. */
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private static final String SCHEME_END = "://";

    private final Set<String> hosts = new HashSet<>(THIS_MACHINE);

    /**
     * A filter.
     *
     * @param further names besides those of every machine for itself
     */
    HostFilter(Collection<String> further) {
        further.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = lower(request.getHeader(HttpHeaders.HOST));
        String originOrNull = request.getHeader(HttpHeaders.ORIGIN);
        if (!hosts.contains(withoutPort(host))) {
            refuse(response, "foreign-host", "asked for the host '" + host + "'");
        } else if (originOrNull != null && isForeign(lower(originOrNull), host)) {
            refuse(response, "foreign-origin", "was sent by a page of '" + originOrNull + "'");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(String origin, String host) {
        int schemeEnd = origin.indexOf(SCHEME_END);
        String authority = schemeEnd < 0 ? "" : origin.substring(schemeEnd + SCHEME_END.length());
        boolean configured = !THIS_MACHINE.contains(withoutPort(authority)) && hosts.contains(withoutPort(authority));
        return !authority.equals(host) && !configured;
    }

    private static void refuse(HttpServletResponse response, String code, String what) throws IOException {
        new Problem(
                        HttpStatus.FORBIDDEN,
                        code,
                        "Foreign request",
                        "This server is for its own machine, and answers requests for localhost and of its own pages;"
                                + " this one " + what + ". If it is to answer under that name, whoever runs it adds the"
                                + " name to findings.access.hosts.")
                .writeTo(response);
    }

    private static String withoutPort(String authority) {
        return PORT.matcher(authority).replaceFirst("");
    }

    private static String lower(String headerOrNull) {
        return headerOrNull == null ? "" : headerOrNull.toLowerCase(Locale.ROOT);
    }
}
