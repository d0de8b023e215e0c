package findings.ingest.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows the parts of a letter that are not its text; see letter-parts.txt. */
final class LetterParts {

    private static final String RESOURCE = "letter-parts.txt";

    private static final Map<Part, List<Pattern>> PATTERNS = load();

    /** A part of a letter that is not its text. */
    enum Part {
        TITLE,
        END,
        SIGNATURE,
        SECTION,
        SUBSECTION,
        CONTENTS,
        TABLE_TITLE,
        MAJOR,
        LIST,
        BEHIND_LISTS,
        JUDGED,
        GRADE
    }

    private LetterParts() {}

    /** Whether a line begins a part, or is of it. */
    static boolean is(Part part, String line) {
        return PATTERNS.get(part).stream()
                .anyMatch(pattern -> pattern.matcher(line).lookingAt());
    }

    private static Map<Part, List<Pattern>> load() {
        Map<Part, List<Pattern>> patterns = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            patterns.put(part, new ArrayList<>());
        }
        try (InputStream in = LetterParts.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(fields -> patterns.get(Part.valueOf(fields[0].toUpperCase(Locale.ROOT)))
                            .add(Pattern.compile(fields[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
        return patterns;
    }
}
