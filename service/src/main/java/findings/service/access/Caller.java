package findings.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who sends a request.
 *
 * @param name the key's name, as the audit trail holds it
 * @param rights what the caller may do
 */
public record Caller(String name, Set<Right> rights) {
    /** A person or program on the server's own machine, where no keys are asked for. */
    public static final Caller LOCAL = new Caller("local", EnumSet.allOf(Right.class));

    /** Somebody without a key. */
    static final Caller NOBODY = new Caller("nobody", Set.of());

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Copies the rights. */
    public Caller {
        rights = Set.copyOf(rights);
    }

    /**
     * Who sends a request.
     *
     * @param request a request that passed the access filters
     * @return who it is
     */
    public static Caller of(HttpServletRequest request) {
        return (Caller) Optional.ofNullable(request.getAttribute(ATTRIBUTE))
                .orElseThrow(() -> new IllegalStateException("nobody looked who sends " + request.getRequestURI()));
    }

    /**
     * Whether the caller has a key, by which it is known wherever it calls from.
     *
     * @return false for {@link #LOCAL} and for somebody without a key
     */
    public boolean hasKey() {
        return !this.equals(LOCAL) && !this.equals(NOBODY);
    }

    void isCallerOf(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
