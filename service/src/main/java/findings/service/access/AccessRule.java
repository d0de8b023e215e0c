package findings.service.access;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which right a path needs. Each service declares its own as beans; what none covers can be read with
 * {@link Right#READ}, and not written.
 */
public final class AccessRule {
    /** The methods that change nothing. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final PathPattern path;
    private final Right right;
    private final boolean readingToo;

    private AccessRule(String path, Right right, boolean readingToo) {
        this.path = PathPatternParser.defaultInstance.parse(path);
        this.right = right;
        this.readingToo = readingToo;
    }

    /**
     * To change something at a path needs a right.
     *
     * @param path a path pattern, such as <code>/api/letters/&#42;&#42;</code>
     * @param right the right
     * @return the rule
     */
    public static AccessRule toWrite(String path, Right right) {
        return new AccessRule(path, right, false);
    }

    /**
     * Whatever is done at a path needs a right.
     *
     * @param path a path pattern
     * @param right the right
     * @return the rule
     */
    public static AccessRule toUse(String path, Right right) {
        return new AccessRule(path, right, true);
    }

    static boolean isReading(String method) {
        return READING.contains(method);
    }

    boolean covers(String method, PathContainer requested) {
        return (readingToo || !isReading(method)) && path.matches(requested);
    }

    Right right() {
        return right;
    }
}
