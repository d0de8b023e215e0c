package findings.ingest.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lead inspector's name: the one called so, or the first of those who wrote a letter on a visit. */
final class LeadInspectorReader {
    /** {@code Matt Reed}, {@code Paula Thomson-Jones}, {@code Jean O'Brien}, {@code Anna van der Berg}. */
    private static final String NAME = "(?!(?:Her|His|The|Ofsted|HM|HMIs?)\\b)"
            + "(\\p{Lu}[\\p{L}'.-]+(?:\\s+(?:(?:de|van|der|von|la|le)\\s+){0,2}\\p{Lu}[\\p{L}'.-]*){1,3}?)";

    /** A word or mark that is no part of the name before it: a post, the next person, the sentence's end. */
    private static final String NEXT = "[,;(]|-\\s|\\.(?:\\s|$)"
            + "|(?:HMI|Senior|Her|His|Ofsted|Regulatory|Deputy|Team|Inspectors?|Inspection|and|to)\\b";

    private static final String IN_A_LINE = NAME + "(?=\\s*(?:$|" + NEXT + "))";
    private static final String IN_A_SENTENCE = NAME + "(?=\\s*(?:" + NEXT + "))";

    /** {@code Her Majesty's Inspectors}, {@code two of His Majesty's Inspectors}, {@code HMI}. */
    private static final String INSPECTORS = "(?:(?:two|three|four)\\s+)?(?:of\\s+)?"
            + "(?:(?:her|his)\\s+majesty's\\s+inspectors?(?:\\s+\\(HMI\\))?|ofsted\\s+inspectors?|inspectors|HMIs?)?";

    /** {@code Lead inspector: Matt Reed}, not {@code Deputy lead inspector: ...}. */
    private static final Pattern TITLED = Pattern.compile(
            "(?i:^lead\\s+inspector\\s*:?|(?<!deputy\\s)\\blead\\s+inspector\\s*:)\\s*" + IN_A_LINE, Pattern.MULTILINE);

    /** {@code Her Majesty's Inspectors for this visit were Jo Sample and ...}. */
    private static final Pattern WERE = Pattern.compile(
            "(?i:inspectors?(?:\\s+(?:for|on)\\s+(?:this|the)\\s+(?:focused\\s+|monitoring\\s+)?visit)?\\s+(?:was|were):?)\\s+"
                    + IN_A_SENTENCE);

    /** {@code The visit was carried out by Her Majesty's Inspectors Jo Sample and ...}. */
    private static final Pattern CARRIED_OUT_BY =
            Pattern.compile("(?i:visit\\s+was\\s+(?:carried\\s+out|undertaken|conducted|led)\\s+by\\s+" + INSPECTORS
                    + ",?:?)\\s*" + IN_A_SENTENCE);

    /** {@code Yours sincerely / Jo Sample / Her Majesty's Inspector}. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(?i:yours\\s+sincerely),?\\s+" + IN_A_LINE, Pattern.MULTILINE);

    private LeadInspectorReader() {}

    static Optional<String> of(LetterText letter, LetterForm form) {
        return switch (form) {
            case JTAI -> Optional.empty();
            case FOCUSED_VISIT, MONITORING_VISIT -> first(letter.text(), TITLED, WERE, CARRIED_OUT_BY, SIGNATURE);
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
