package findings.standalone.command;

import java.util.Map;
import java.util.stream.Collectors;

/** How often each thing happened, in words. */
final class Outcomes {
    private Outcomes() {}

    /** Such as {@code 3 published, 198 unchanged}. */
    static String text(Map<String, Integer> outcomes) {
        return outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
