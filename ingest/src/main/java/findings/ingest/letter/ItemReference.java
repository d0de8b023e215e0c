package findings.ingest.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item's text parted from the reference printed behind it.
 *
 * @param text the item's text
 * @param referenceOrNull such as {@code outcome 1, national framework}; null where there is none
 */
record ItemReference(String text, String referenceOrNull) {

    /** "… in care. (outcome 4, national framework)", "… at strategy meetings (Enabler 1)." */
    private static final Pattern REFERENCE = Pattern.compile(
            "(.*\\S)\\s*\\(\\s*((?:outcomes?|enablers?|principles?)\\b[^()]{0,80}?)\\s*\\)\\s*([.;]?)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static ItemReference of(String item) {
        Matcher matcher = REFERENCE.matcher(item);
        if (!matcher.matches()) {
            return new ItemReference(item, null);
        }
        String text = matcher.group(1);
        boolean ended = text.endsWith(".") || text.endsWith(";");
        return new ItemReference(ended ? text : text + matcher.group(3), matcher.group(2));
    }
}
