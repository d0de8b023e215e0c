package findings.ingest.facts;

import findings.events.VisitKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Facts that the sender gives along with a document. They win over what the document says.
 *
 * @param councilOrNull a council's name, alias or id
 * @param kindOrNull the kind of visit
 * @param visitedOrNull the first day of the visit
 * @param visitedToOrNull the last day of the visit
 * @param publishedOrNull the day of publication
 * @param addressOrNull the public address of the original
 */
public record GivenFacts(
        String councilOrNull,
        VisitKind kindOrNull,
        LocalDate visitedOrNull,
        LocalDate visitedToOrNull,
        LocalDate publishedOrNull,
        String addressOrNull) {

    /** Nothing is given: the document has to say it all. */
    public static final GivenFacts NONE = new GivenFacts(null, null, null, null, null, null);

    /** @return the council's name, alias or id, where given */
    public Optional<String> council() {
        return Optional.ofNullable(councilOrNull);
    }

    /** @return the kind of visit, where given */
    public Optional<VisitKind> kind() {
        return Optional.ofNullable(kindOrNull);
    }

    /** @return the first day of the visit, where given */
    public Optional<LocalDate> visited() {
        return Optional.ofNullable(visitedOrNull);
    }

    /** @return the last day of the visit, where given */
    public Optional<LocalDate> visitedTo() {
        return Optional.ofNullable(visitedToOrNull);
    }

    /** @return the day of publication, where given */
    public Optional<LocalDate> published() {
        return Optional.ofNullable(publishedOrNull);
    }

    /** @return the original's public address, where given */
    public Optional<String> address() {
        return Optional.ofNullable(addressOrNull);
    }
}
