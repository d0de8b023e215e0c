package findings.ingest.pdf;

import java.util.HashMap;
import java.util.Map;

/** Counts letters by the style they are set in. */
final class StyleCount {

    private static final Style NONE = new Style(0, false, false);

    private final Map<Style, Integer> letters = new HashMap<>();

    void add(Run run) {
        int count =
                (int) run.text().codePoints().filter(Character::isLetterOrDigit).count();
        if (count > 0) {
            letters.merge(run.style(), count, Integer::sum);
        }
    }

    /** The style with most letters. */
    Style most() {
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(NONE);
    }
}
