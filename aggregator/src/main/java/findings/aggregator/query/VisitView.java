package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.EnumId;
import findings.events.TrendVisit;
import java.time.LocalDate;
import java.util.List;

/**
 * What one visit said of a theme or topic.
 *
 * @param letterId the letter that reports it
 * @param kind the kind of visit
 * @param date first day of the visit, or day of publication where no visit date is known
 * @param strengths how many strengths were counted
 * @param areas how many areas for development were counted
 * @param concern whether it was a concern at this visit
 * @param improvementListed whether an area stands under the improvement list or a priority action
 * @param rank who speaks: the inspectorate or somebody about it
 * @param findings the sentences behind the figures, in the order of the letter; null where they were not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitView(
        String letterId,
        String kind,
        LocalDate date,
        int strengths,
        int areas,
        boolean concern,
        boolean improvementListed,
        String rank,
        List<EvidenceView> findings) {

    static VisitView of(TrendVisit visit, List<EvidenceView> findingsOrNull) {
        return new VisitView(
                visit.getLetterId(),
                EnumId.of(visit.getKind()),
                visit.getDate(),
                visit.getStrengths().size(),
                visit.getAreas().size(),
                visit.getConcern(),
                visit.getImprovementListed(),
                EnumId.of(visit.getRank()),
                findingsOrNull);
    }
}
