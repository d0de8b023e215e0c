package findings.ingest.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lead inspector's name. */
final class LeadInspectorReader {
    /** {@code Paula Thomson-Jones}, {@code Cath McEvoy}, {@code Jean O'Brien}, {@code Anna van der Berg}. */
    private static final String NAME =
            "((?:(?:Dr|Mrs?|Ms|Miss)\\.?\\s+)?\\p{Lu}[\\p{L}'.-]+(?:\\s+(?:(?:de|van|der|von|la|le)\\s+){0,2}\\p{Lu}[\\p{L}'.-]*){1,3}?)";

    /** What ends a name: a line's end, a comma, a title, the next role. */
    private static final String NAME_END =
            "(?=\\s*(?:$|[\\n,;(]|-\\s|\\bHMI\\b|\\bSenior\\b|\\bHe[rd]\\b|\\bHer\\b|\\bHis\\b|\\bOfsted\\b|\\bRegulatory\\b|\\bDeputy\\b"
                    + "|\\bTeam\\b|\\bInspect|\\band\\b|\\bto\\b|\\.\\s|\\.$))";

    /** {@code Lead inspector: Matt Reed}, not {@code Deputy lead inspector: ...}. */
    private static final Pattern TITLED =
            Pattern.compile("^(?i:lead\\s+inspector)\\s*:?\\s*" + NAME + NAME_END, Pattern.MULTILINE);

    /** {@code Her Majesty's Inspectors for this visit were Jo Sample and ...}. */
    private static final Pattern IN_A_SENTENCE = Pattern.compile(
            "(?i:inspectors?(?:\\s+for\\s+(?:this|the)\\s+(?:focused\\s+|monitoring\\s+)?visit|\\s+on\\s+this\\s+visit)?\\s+(?:was|were):?)\\s+"
                    + NAME + NAME_END);

    /** {@code The visit was carried out by Her Majesty's Inspectors Jo Sample and ...}. */
    private static final Pattern CARRIED_OUT_BY = Pattern.compile(
            "(?i:(?:carried\\s+out|undertaken|conducted)\\s+by\\s+(?:two\\s+|three\\s+|four\\s+)?(?:(?:her|his)\\s+majesty's\\s+inspectors?|HMIs?)(?:\\s*\\(HMI\\))?),?:?\\s+"
                    + NAME + NAME_END);

    /** {@code Yours sincerely / Jo Sample / Her Majesty's Inspector}. */
    private static final Pattern SIGNATURE = Pattern.compile("(?i:yours\\s+sincerely),?\\s+" + NAME + NAME_END);

    private LeadInspectorReader() {}

    static Optional<String> of(LetterText letter, LetterForm form) {
        return switch (form) {
            case JTAI -> Optional.empty();
            case FOCUSED_VISIT, MONITORING_VISIT ->
                first(letter.text(), TITLED, IN_A_SENTENCE, CARRIED_OUT_BY, SIGNATURE);
            default -> first(letter.text(), TITLED);
        };
    }

    private static Optional<String> first(String text, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.group(1).replaceAll("\\s+", " "));
            }
        }
        return Optional.empty();
    }
}
