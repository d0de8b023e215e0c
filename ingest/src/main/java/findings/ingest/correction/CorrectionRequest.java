package findings.ingest.correction;

import findings.events.Correction;
import findings.events.theme.Theme;
import findings.events.theme.ThemeCatalogue;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person says of a sentence.
 *
 * @param polarity {@code strength}, {@code area}, {@code both} or {@code neither}
 * @param themes one to three themes by id or title, the main one first; none for {@code neither}
 * @param author who says so
 * @param reason why
 */
record CorrectionRequest(String polarity, List<String> themes, String author, String reason) {
    private static final int MOST_THEMES = 3;
    private static final int LONGEST = 1_000;

    /**
     * The same as a record of the contract.
     *
     * @throws BadCorrectionException where something is lacking or wrong
     */
    Correction toCorrection(String sentenceId, ThemeCatalogue catalogue) throws BadCorrectionException {
        String said = polarity == null ? "" : polarity;
        boolean both = said.equals("both");
        boolean strength = both || said.equals("strength");
        boolean area = both || said.equals("area");
        if (!strength && !area && !said.equals("neither")) {
            throw new BadCorrectionException("polarity '" + said + "' is none of strength, area, both and neither");
        }
        List<String> ids = themeIds(catalogue);
        boolean finding = strength || area;
        if (finding == ids.isEmpty() || ids.size() > MOST_THEMES) {
            throw new BadCorrectionException(
                    "a strength or an area for development has one to three themes, the main one first, and a sentence"
                            + " that is neither has none; this has " + ids.size());
        }
        return Correction.newBuilder()
                .setSentenceId(sentenceId)
                .setStrength(strength)
                .setArea(area)
                .setThemes(ids)
                .setAuthor(text("author", author))
                .setReason(text("reason", reason))
                .build();
    }

    private List<String> themeIds(ThemeCatalogue catalogue) throws BadCorrectionException {
        List<String> ids = new ArrayList<>();
        for (String theme : themes == null ? List.<String>of() : themes) {
            String id = catalogue
                    .theme(theme.strip())
                    .map(Theme::id)
                    .orElseThrow(() -> new BadCorrectionException("'" + theme + "' is no theme; the themes are "
                            + String.join(
                                    ", ",
                                    catalogue.themes().stream().map(Theme::id).toList())));
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static String text(String field, String value) throws BadCorrectionException {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw new BadCorrectionException(
                    "a correction needs the field '" + field + "', of at most " + LONGEST + " characters");
        }
        return value.strip();
    }
}
