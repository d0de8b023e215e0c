package findings.ingest.facts;

import findings.events.EnumId;
import findings.events.VisitKind;
import findings.ingest.document.RejectedDocumentException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Given facts as every interface names and writes them: {@code council}, {@code kind}, {@code visited},
 * {@code visited-to}, {@code published} and {@code source}; days as {@code 2018-10-29}.
 */
public final class FactFields {
    private FactFields() {}

    /**
     * Reads given facts from fields.
     *
     * @param fields values by name; other names are passed over, and so are empty values
     * @return the facts
     * @throws RejectedDocumentException with code {@code invalid-fact} where a value cannot be understood
     */
    public static GivenFacts read(Map<String, String> fields) throws RejectedDocumentException {
        return new GivenFacts(
                text(fields, "council"),
                kind(fields),
                day(fields, "visited"),
                day(fields, "visited-to"),
                day(fields, "published"),
                text(fields, "source"));
    }

    /**
     * Writes given facts into fields, from which {@link #read} has them back.
     *
     * @param facts the facts
     * @return values by name, of those that are given
     */
    public static Map<String, String> write(GivenFacts facts) {
        Map<String, String> fields = new TreeMap<>();
        facts.council().ifPresent(council -> fields.put("council", council));
        facts.kind().ifPresent(kind -> fields.put("kind", EnumId.of(kind)));
        facts.visited().ifPresent(day -> fields.put("visited", day.toString()));
        facts.visitedTo().ifPresent(day -> fields.put("visited-to", day.toString()));
        facts.published().ifPresent(day -> fields.put("published", day.toString()));
        facts.address().ifPresent(address -> fields.put("source", address));
        return fields;
    }

    private static String text(Map<String, String> fields, String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static VisitKind kind(Map<String, String> fields) throws RejectedDocumentException {
        String id = text(fields, "kind");
        if (id == null) {
            return null;
        }
        return EnumId.parse(VisitKind.class, id)
                .orElseThrow(() -> invalid("The kind '" + id + "' is none of "
                        + Arrays.stream(VisitKind.values()).map(EnumId::of).collect(Collectors.joining(", ")) + "."));
    }

    private static LocalDate day(Map<String, String> fields, String name) throws RejectedDocumentException {
        String value = text(fields, name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw invalid(
                    "For " + name + ", '" + value + "' is no day. Write it as year-month-day, such as 2018-10-29.");
        }
    }

    private static RejectedDocumentException invalid(String reason) {
        return new RejectedDocumentException("invalid-fact", reason);
    }
}
