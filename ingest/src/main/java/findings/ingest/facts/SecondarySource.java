package findings.ingest.facts;

import java.util.regex.Pattern;

/** Documents about inspections that are not the inspectorate's own. */
final class SecondarySource {
    private static final Pattern SPEAKS_OF_INSPECTION = Pattern.compile(
            "\\b(?:ofsted|inspectors?|inspection|focused visit|monitoring visit)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPEAKS_OF_CHILDREN =
            Pattern.compile("\\b(?:children|young people|care leavers|social work)\\b", Pattern.CASE_INSENSITIVE);

    private SecondarySource() {}

    /** Whether the text can be an account of an inspection of children's services. */
    static boolean isPlausible(LetterText letter) {
        return SPEAKS_OF_INSPECTION.matcher(letter.text()).find()
                && SPEAKS_OF_CHILDREN.matcher(letter.text()).find();
    }
}
