package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import findings.events.ClassifiedLetter;
import findings.events.EnumId;
import findings.events.identity.LetterId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a visit judged, to stand beside the trends.
 *
 * @param letterId the letter that reports it
 * @param kind the kind of visit
 * @param date first day of the visit, or day of publication where no visit date is known
 * @param judgements the judgements
 */
record JudgedVisit(
        String letterId,
        String kind,
        LocalDate date,
        @JsonUnwrapped JudgementsView judgements) {
    private static final JudgementsView NONE = new JudgementsView(null, null, null, null, null, null, null);

    /** The visits asked for that gave judgements, in order of date. */
    static List<JudgedVisit> of(Collection<ClassifiedLetter> letters, VisitFilter filter) {
        return letters.stream()
                .filter(letter -> filter.matches(LetterId.parse(letter.getLetterId())))
                .map(JudgedVisit::of)
                .filter(visit -> !visit.judgements.equals(NONE))
                .sorted(Comparator.comparing(JudgedVisit::date).thenComparing(JudgedVisit::letterId))
                .toList();
    }

    private static JudgedVisit of(ClassifiedLetter letter) {
        LetterId id = LetterId.parse(letter.getLetterId());
        return new JudgedVisit(
                letter.getLetterId(), EnumId.of(id.kind()), id.date(), JudgementsView.of(letter.getJudgements()));
    }
}
