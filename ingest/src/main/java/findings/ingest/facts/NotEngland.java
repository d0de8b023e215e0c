package findings.ingest.facts;

import findings.ingest.document.RejectedDocumentException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Councils and inspectorates outside England, from {@code not-england.txt}. */
final class NotEngland {
    private static final String PLACE = "place: ";
    private static final String INSPECTORATE = "inspectorate: ";
    private static final List<String> NAMES = ResourceLines.of("not-england.txt");

    /** {@code Care Inspectorate Wales}, {@code Cardiff Council}: also in running text no other thing. */
    private static final Pattern PLAINLY = Pattern.compile(
            "\\b(?:" + anyOf(INSPECTORATE) + "|" + "(?:" + anyOf(PLACE)
                    + ")\\s+(?:(?:City|County|County\\s+Borough|Borough|District)\\s+)?Council)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** {@code Cardiff}, in a title or where a council's name is expected. */
    private static final Pattern ANY = Pattern.compile(
            "\\b(?:" + anyOf(INSPECTORATE) + "|" + anyOf(PLACE) + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private NotEngland() {}

    /** Refuses a title or a council's name that is of a place or an inspectorate outside England. */
    static void checkName(String name) throws RejectedDocumentException {
        check(ANY, name);
    }

    /** Refuses a text that plainly names a council or an inspectorate outside England. */
    static void checkText(String text) throws RejectedDocumentException {
        check(PLAINLY, text);
    }

    private static void check(Pattern names, String text) throws RejectedDocumentException {
        Matcher matcher = names.matcher(text);
        if (matcher.find()) {
            throw new RejectedDocumentException(
                    "not-england",
                    "The document is on or from " + matcher.group().replaceAll("\\s+", " ")
                            + ", which is not in England. Only letters on England's councils are taken.");
        }
    }

    private static String anyOf(String kind) {
        return String.join(
                "|",
                NAMES.stream()
                        .filter(line -> line.startsWith(kind))
                        .map(line -> line.substring(kind.length()))
                        .map(name -> name.replace(" and ", " (?:and|&) ").replace(" ", "\\s+"))
                        .toList());
    }
}
