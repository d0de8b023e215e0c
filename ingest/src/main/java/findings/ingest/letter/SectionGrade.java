package findings.ingest.letter;

import findings.events.Grade;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the grade that a heading, or the line behind it, gives to a section. */
final class SectionGrade {

    private static final String GRADE =
            "(outstanding|good|requires?\\s+improvement(?:\\s+to\\s+be\\s+good)?|inadequate)";
    /** "… who need help and protection: good", "… are inadequate.", "… requires improvement to be good because:". */
    private static final Pattern AT_END = Pattern.compile(
            ".*(?:[:–—-]\\s*|\\b(?:is|are|it|judged|remains?)\\s+|\\s)(?<!\\bnot\\s)(?<!\\byet\\s)(?<!\\bbe\\s)" + GRADE
                    + "(?:\\s+and is not yet good)?(?:\\s+because)?\\s*[.:]?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ALONE = Pattern.compile(GRADE + "\\.?", Pattern.CASE_INSENSITIVE);

    private SectionGrade() {}

    /** The grade that a heading ends with. */
    static Optional<Grade> ofHeading(String heading) {
        Matcher matcher = AT_END.matcher(heading);
        return matcher.matches() ? Optional.of(grade(matcher.group(1))) : Optional.empty();
    }

    /** The grade that a line or cell consists of. */
    static Optional<Grade> ofLine(String line) {
        Matcher matcher = ALONE.matcher(line.strip());
        return matcher.matches() ? Optional.of(grade(matcher.group(1))) : Optional.empty();
    }

    private static Grade grade(String printed) {
        return switch (printed.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'o' -> Grade.OUTSTANDING;
            case 'g' -> Grade.GOOD;
            case 'i' -> Grade.INADEQUATE;
            default -> Grade.REQUIRES_IMPROVEMENT;
        };
    }
}
