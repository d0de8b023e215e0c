package findings.events.testing;

import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/**
 * What some tests need beside the checkout. Where it is lacking they are skipped and say so, unless
 * the environment variable {@code FINDINGS_REQUIRE} (a comma-separated list) forbids it.
 */
public enum Requirement {
    /** The corpus of real documents in {@code ../shared/corpus}. */
    CORPUS("corpus"),
    /** A Docker engine. */
    DOCKER("docker"),
    /** Node.js. */
    NODE("node");

    private static final String VARIABLE = "FINDINGS_REQUIRE";

    private final String word;

    Requirement(String word) {
        this.word = word;
    }

    /**
     * Skips the running test, or fails it where skipping is forbidden, unless the requirement is met.
     *
     * @param met whether it is met
     * @param lacking what is lacking and where it was looked for
     */
    public void check(boolean met, String lacking) {
        if (met) {
            return;
        }
        String required = System.getenv().getOrDefault(VARIABLE, "");
        if (Arrays.asList(required.split(",")).contains(word)) {
            throw new AssertionError(lacking + "; " + VARIABLE + "=" + required + " forbids to skip this test");
        }
        System.err.println("SKIPPED for lack of " + word + ": " + lacking);
        Assumptions.abort("skipped: " + lacking);
    }
}
