package findings.ingest.facts;

import findings.events.Judgements;
import findings.events.SourceRank;
import findings.events.VisitKind;
import findings.events.council.Council;
import findings.events.identity.LetterId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts of a letter, from the document and what was given with it.
 *
 * @param id the letter's id
 * @param council the council
 * @param kind the kind of visit
 * @param startOrNull the first day of the visit
 * @param endOrNull the last day of the visit
 * @param publishedOrNull the day of publication
 * @param leadInspectorOrNull the lead inspector's name
 * @param judgements the judgements on the council
 * @param rank whether the inspectorate speaks or somebody about it
 */
public record LetterFacts(
        LetterId id,
        Council council,
        VisitKind kind,
        LocalDate startOrNull,
        LocalDate endOrNull,
        LocalDate publishedOrNull,
        String leadInspectorOrNull,
        Judgements judgements,
        SourceRank rank) {

    /** @return the first day of the visit, where known */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(startOrNull);
    }

    /** @return the last day of the visit, where known */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(endOrNull);
    }

    /** @return the day of publication, where known */
    public Optional<LocalDate> published() {
        return Optional.ofNullable(publishedOrNull);
    }

    /** @return the lead inspector, where there is one */
    public Optional<String> leadInspector() {
        return Optional.ofNullable(leadInspectorOrNull);
    }
}
