package findings.classifier.model.evaluation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of one of the corpus's documents says of it. Used for breaking figures down only; the model does not
 * see it.
 *
 * @param kind the kind of visit: jtai, sif (single inspection framework), ilacs, or unknown
 * @param year the year of publication, or unknown
 */
record DocumentName(String kind, String year) {
    /** As in "... - 23 may 2014.pdf". */
    private static final Pattern DATE = Pattern.compile("(\\p{L}+) ((?:19|20)\\d\\d)");

    private static final int LAST_SIF_YEAR = 2018;

    static DocumentName of(String document) {
        String name = document.toLowerCase(Locale.ROOT);
        Matcher date = DATE.matcher(name);
        if (!date.find()) {
            return new DocumentName(name.contains("joint") ? "jtai" : "unknown", "unknown");
        }
        int year = Integer.parseInt(date.group(2));
        boolean early = date.group(1).equals("january")
                || date.group(1).equals("february")
                || date.group(1).equals("march");
        boolean sif = year < LAST_SIF_YEAR || year == LAST_SIF_YEAR && early;
        return new DocumentName(name.contains("joint") ? "jtai" : sif ? "sif" : "ilacs", date.group(2));
    }
}
