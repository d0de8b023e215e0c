package findings.events.identity;

import findings.events.EnumId;
import findings.events.VisitKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A letter's identity: the council, the kind of visit and its first day, joined by dots, such as
 * {@code leeds.ilacs-short.2018-10-29}.
 *
 * @param council the council's id in the register
 * @param kind the kind of visit
 * @param date the first day of the visit, or the day of publication where no visit date is known
 */
public record LetterId(String council, VisitKind kind, LocalDate date) {

    /**
     * Reads an id back.
     *
     * @param text an id as {@link #toString} writes it
     * @return the same id
     * @throws IllegalArgumentException where the text is no letter id
     */
    public static LetterId parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw noLetterId(text);
        }
        try {
            return new LetterId(
                    parts[0],
                    EnumId.parse(VisitKind.class, parts[1]).orElseThrow(() -> noLetterId(text)),
                    LocalDate.parse(parts[2]));
        } catch (DateTimeParseException e) {
            throw noLetterId(text);
        }
    }

    private static IllegalArgumentException noLetterId(String text) {
        return new IllegalArgumentException("'" + text + "' is no letter id; one looks like"
                + " leeds.ilacs-short.2018-10-29: council, kind of visit, first day of the visit");
    }

    @Override
    public String toString() {
        return council + "." + EnumId.of(kind) + "." + date;
    }
}
