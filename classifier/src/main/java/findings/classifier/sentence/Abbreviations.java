package findings.classifier.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The abbreviations of {@code abbreviations.txt}, which says what its classes mean. */
final class Abbreviations {
    private static final String RESOURCE = "abbreviations.txt";

    private final Set<String> always = new HashSet<>();
    private final Set<String> beforeFigure = new HashSet<>();
    private final Set<String> mayEnd = new HashSet<>();

    Abbreviations() {
        try (InputStream stream = Abbreviations.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + RESOURCE + " cannot be read", e);
        }
    }

    private void add(String line) {
        String[] parts = line.strip().split("\\s+");
        Set<String> list = switch (parts[0]) {
            case "always" -> always;
            case "figure" -> beforeFigure;
            case "lower" -> mayEnd;
            default ->
                throw new IllegalStateException(RESOURCE + ": '" + line + "' must start with always, figure or lower");
        };
        list.add(parts[1]);
    }

    /**
     * Whether the sentence goes on behind a full stop.
     *
     * @param word the word before the full stop, as written
     * @param next the first character behind the white space
     */
    boolean goesOn(String word, char next) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (always.contains(lower) || Character.isDigit(next) && beforeFigure.contains(lower)) {
            return true;
        }
        return initial(word) && !mayEnd.contains(lower);
    }

    /** A capital alone, such as the J in "J. Smith", or several, such as "J.R"; "I" ends a sentence as a word. */
    private static boolean initial(String word) {
        if (word.equals("I")) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (i % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }
}
