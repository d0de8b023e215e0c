package findings.ingest.facts;

import findings.ingest.document.RejectedDocumentException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Councils and inspectorates outside England, from {@code not-england.txt}. */
final class NotEngland {
    private static final List<String> NAMES = ResourceLines.of("not-england.txt");

    private static final Pattern ANY = Pattern.compile(
            "\\b(?:"
                    + String.join(
                            "|",
                            NAMES.stream()
                                    .map(name -> name.replace(" ", "\\s+").replace("and", "(?:and|&)"))
                                    .toList())
                    + ")\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private NotEngland() {}

    /** Refuses a text that names a council or inspectorate outside England. */
    static void check(String text) throws RejectedDocumentException {
        Matcher matcher = ANY.matcher(text);
        if (matcher.find()) {
            throw new RejectedDocumentException(
                    "not-england",
                    "The document is on " + matcher.group().replaceAll("\\s+", " ")
                            + ", which is not in England; only letters on England's councils are taken.");
        }
    }
}
