package findings.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The regular expressions of {@code letter-forms.txt}.
 *
 * @param byUse the expressions by form and use, such as {@code sif title}, in the order of the file
 */
record FormPatterns(Map<String, List<Pattern>> byUse) {
    private static final String RESOURCE = "letter-forms.txt";

    static FormPatterns load() {
        Map<String, List<Pattern>> byUse = new HashMap<>();
        for (String line : ResourceLines.of(RESOURCE)) {
            String[] parts = line.split(": ", 2);
            byUse.computeIfAbsent(parts[0], use -> new ArrayList<>()).add(compile(parts[1]));
        }
        return new FormPatterns(byUse);
    }

    private static Pattern compile(String expression) {
        return Pattern.compile(expression.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    List<Pattern> of(String use) {
        return byUse.getOrDefault(use, List.of());
    }
}
