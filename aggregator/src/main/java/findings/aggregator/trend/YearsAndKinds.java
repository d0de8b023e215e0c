package findings.aggregator.trend;

import findings.events.CouncilTrend;
import findings.events.TrendVisit;
import findings.events.VisitKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The years and kinds of a council's visits, so that others are compared over the same.
 *
 * @param from the first day of the first year
 * @param to the last day of the last year
 * @param kinds the kinds of visit
 */
public record YearsAndKinds(LocalDate from, LocalDate to, Set<VisitKind> kinds) {

    /**
     * Those of a council.
     *
     * @param trends all trends of the council
     * @param wanted which visits to take
     * @return its years and kinds, or empty where it had no such visit
     */
    public static Optional<YearsAndKinds> of(Collection<CouncilTrend> trends, Predicate<TrendVisit> wanted) {
        List<TrendVisit> visits = trends.stream()
                .flatMap(trend -> trend.getVisits().stream())
                .filter(wanted)
                .toList();
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        Set<VisitKind> kinds = EnumSet.noneOf(VisitKind.class);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (TrendVisit visit : visits) {
            kinds.add(visit.getKind());
            first = Math.min(first, visit.getDate().getYear());
            last = Math.max(last, visit.getDate().getYear());
        }
        return Optional.of(new YearsAndKinds(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), kinds));
    }

    /**
     * Whether a visit is of these years and kinds.
     *
     * @param visit any visit
     * @return whether it can be compared
     */
    public boolean matches(TrendVisit visit) {
        return !visit.getDate().isBefore(from) && !visit.getDate().isAfter(to) && kinds.contains(visit.getKind());
    }
}
