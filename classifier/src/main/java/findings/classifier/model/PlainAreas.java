package findings.classifier.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences whose words leave no doubt that they report an area for development ("The quality of plans varies"),
 * for what is learned is unsure of sentences of few words. The patterns, and how often they are right, are in
 * {@code plain-areas.txt}.
 */
final class PlainAreas {
    private static final String RESOURCE = "plain-areas.txt";
    private static final String UNLESS = "# unless";

    /** Of 238 labelled sentences that match, 237 are areas; some is held back for what they do not show. */
    private static final double CONFIDENCE = 0.97;

    private static final PlainAreas SHIPPED = read();

    private final Pattern plain;
    private final Pattern unless;

    private PlainAreas(Pattern plain, Pattern unless) {
        this.plain = plain;
        this.unless = unless;
    }

    /**
     * What is to be said of a sentence.
     *
     * @param learned what the model says; it stays where the model is sure of an area, or finds nothing
     * @param text the sentence
     * @param certainFrom the confidence in the polarity from which on the model is sure
     */
    static Labels refine(Labels learned, String text, double certainFrom) {
        boolean sureOfArea = !learned.strength() && learned.polarityConfidence() >= certainFrom;
        if (!learned.finding() || sureOfArea || !SHIPPED.holds(text)) {
            return learned;
        }
        double mainTheme = Math.min(1, learned.confidence() / learned.polarityConfidence());
        return new Labels(false, true, learned.themes(), mainTheme * CONFIDENCE, CONFIDENCE);
    }

    private boolean holds(String text) {
        return plain.matcher(text).find() && !unless.matcher(text).find();
    }

    private static PlainAreas read() {
        try (InputStream in = PlainAreas.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> plain = new ArrayList<>();
            List<String> unless = new ArrayList<>();
            List<String> section = plain;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(UNLESS)) {
                    section = unless;
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(line);
                }
            }
            return new PlainAreas(any(plain), any(unless));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
    }

    private static Pattern any(List<String> patterns) {
        return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE);
    }
}
