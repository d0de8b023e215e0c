package findings.ingest.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that reports of this kind use, single and hyphenated; see words.txt. */
final class Words {

    private static final String RESOURCE = "words.txt";

    private static final Set<String> KNOWN = load();

    private Words() {}

    /** Whether reports use a word, in lower case, with the hyphens that it has. */
    static boolean isKnown(String word) {
        return KNOWN.contains(word);
    }

    private static Set<String> load() {
        try (InputStream in = Words.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
    }
}
