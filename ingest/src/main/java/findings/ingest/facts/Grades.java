package findings.ingest.facts;

import findings.events.Grade;
import java.util.Locale;

/** Grades as they are printed. */
final class Grades {
    /** A grade, also wrapped over two lines: {@code Requires improvement / to be good}, {@code Not judged}. */
    static final String PATTERN =
            "(?i:\\b(?:outstanding|requires?\\s+improvement(?:\\s+to\\s+be\\s+good)?|inadequate|good|not\\s+judged)\\b)";

    private Grades() {}

    /** The grade that a text matching {@link #PATTERN} names; null where it says that none was given. */
    static Grade of(String printed) {
        String word = printed.toLowerCase(Locale.ROOT);
        if (word.startsWith("outstanding")) {
            return Grade.OUTSTANDING;
        }
        if (word.startsWith("require")) {
            return Grade.REQUIRES_IMPROVEMENT;
        }
        if (word.startsWith("inadequate")) {
            return Grade.INADEQUATE;
        }
        return word.startsWith("good") ? Grade.GOOD : null;
    }
}
