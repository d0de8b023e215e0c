package findings.aggregator.trend;

import findings.events.CouncilTrend;
import findings.events.TrendVisit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What some visits, to one council or to many, said of a theme or topic.
 *
 * @param councils how many councils were visited
 * @param visits how many visits spoke of it
 * @param concerns at how many of these it was a concern
 * @param strengths how many strengths they counted
 * @param areas how many areas for development they counted
 */
public record VisitFigures(int councils, int visits, int concerns, int strengths, int areas) {

    /**
     * Adds trends up.
     *
     * @param trends the trends of one theme or topic, one a council
     * @param wanted which visits to take
     * @return the figures of those visits that spoke of it
     */
    public static VisitFigures of(Collection<CouncilTrend> trends, Predicate<TrendVisit> wanted) {
        Set<String> councils = new HashSet<>();
        int visits = 0;
        int concerns = 0;
        int strengths = 0;
        int areas = 0;
        for (CouncilTrend trend : trends) {
            for (TrendVisit visit : trend.getVisits()) {
                if (TrendSummary.spoke(visit) && wanted.test(visit)) {
                    councils.add(trend.getCouncilId());
                    visits++;
                    concerns += visit.getConcern() ? 1 : 0;
                    strengths += visit.getStrengths().size();
                    areas += visit.getAreas().size();
                }
            }
        }
        return new VisitFigures(councils.size(), visits, concerns, strengths, areas);
    }

    /**
     * The share of areas among all findings.
     *
     * @return 0 to 1, to four decimals; empty where there is no finding
     */
    public Optional<Double> shareOfAreas() {
        return share(areas, strengths + areas);
    }

    /**
     * The share of visits at which it was a concern.
     *
     * @return 0 to 1, to four decimals; empty where there is no visit
     */
    public Optional<Double> shareOfConcerns() {
        return share(concerns, visits);
    }

    private static Optional<Double> share(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Math.round(10_000.0 * part / whole) / 10_000.0);
    }
}
