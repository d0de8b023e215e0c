package findings.ingest.text;

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

/** Knows the lines that stand around an article on a web page; see page-surroundings.txt. */
final class PageSurroundings {

    private static final String RESOURCE = "page-surroundings.txt";

    private static final PageSurroundings STANDARD = load();

    private final Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);

    /** What a line around an article is. */
    enum Kind {
        LINE,
        END,
        CAPTION,
        TEASER
    }

    private PageSurroundings() {}

    static PageSurroundings standard() {
        return STANDARD;
    }

    /** Whether a line is of a kind. */
    boolean is(Kind kind, String line) {
        return patterns.get(kind).stream()
                .anyMatch(pattern -> pattern.matcher(line).matches());
    }

    private static PageSurroundings load() {
        PageSurroundings surroundings = new PageSurroundings();
        for (Kind kind : Kind.values()) {
            surroundings.patterns.put(kind, new ArrayList<>());
        }
        try (InputStream in = PageSurroundings.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(surroundings::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
        return surroundings;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
        patterns.get(kind)
                .add(Pattern.compile(line.substring(tab + 1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
