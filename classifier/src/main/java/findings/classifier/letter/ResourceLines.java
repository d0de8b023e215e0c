package findings.classifier.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The word lists and patterns of this package: a line each, comments behind a hash. */
final class ResourceLines {
    private ResourceLines() {}

    /** The lines of a resource beside this class that are neither empty nor comments. */
    static List<String> of(String name) {
        try (InputStream in = ResourceLines.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }

    /** A pattern that finds any of a resource's lines as whole words. */
    static Pattern anyWord(String name) {
        return Pattern.compile("\\b(?:" + String.join("|", of(name)) + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
