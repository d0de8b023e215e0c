package findings.aggregator.trend;

import findings.events.CouncilTrend;
import findings.events.Direction;
import findings.events.Status;
import findings.events.TrendVisit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds visits up to a trend. */
public final class TrendSummary {
    private static final Comparator<TrendVisit> BY_DATE =
            Comparator.comparing(TrendVisit::getDate).thenComparing(TrendVisit::getLetterId);

    private TrendSummary() {}

    /**
     * The trend of a council's theme or topic. The same visits make the same trend, in whatever order they
     * are given.
     *
     * @param councilId the council's id
     * @param councilName the council's name
     * @param key the theme or topic
     * @param visits what each visit says of it, one a letter
     * @return the trend; its status is {@link Status#UNKNOWN} where no visit has a counted finding
     */
    public static CouncilTrend of(
            String councilId, String councilName, ThemeOrTopic key, Collection<TrendVisit> visits) {
        List<TrendVisit> inOrder = visits.stream().sorted(BY_DATE).toList();
        List<TrendVisit> spoke = inOrder.stream().filter(TrendSummary::spoke).toList();
        Optional<Double> probability = ShareOfAreas.probabilityOfImprovement(spoke);
        return CouncilTrend.newBuilder()
                .setCouncilId(councilId)
                .setCouncilName(councilName)
                .setDimension(key.dimension())
                .setId(key.id())
                .setVisits(inOrder)
                .setStatus(ConcernHistory.status(
                        spoke.stream().map(TrendVisit::getConcern).toList()))
                .setDirection(probability.map(ShareOfAreas::direction).orElse(Direction.STEADY))
                .setProbabilityOfImprovement(probability.orElse(null))
                .build();
    }

    /**
     * Whether a visit spoke of the trend's theme or topic: a doubtful finding alone does not.
     *
     * @param visit a visit of a trend
     * @return whether it has a counted finding
     */
    public static boolean spoke(TrendVisit visit) {
        return !visit.getStrengths().isEmpty() || !visit.getAreas().isEmpty();
    }
}
