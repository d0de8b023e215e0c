package findings.aggregator.trend;

import findings.events.CouncilTrend;
import findings.events.Status;
import findings.events.TrendVisit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A theme or topic that was a concern at the latest visit that spoke of it.
 *
 * @param trend the trend
 * @param latest the latest visit that spoke of it
 * @param since the first of the visits, one after another, that held it as a concern up to the latest
 * @param visits how many these are
 * @param firstRaised the first visit ever to hold it as a concern
 */
public record OpenConcern(CouncilTrend trend, TrendVisit latest, LocalDate since, int visits, LocalDate firstRaised) {
    /** The statuses of open concerns. */
    public static final Set<Status> STATUSES =
            Collections.unmodifiableSet(EnumSet.of(Status.NEW_CONCERN, Status.PERSISTING, Status.RECURRING));

    /**
     * The open concern of a trend.
     *
     * @param trend the trend
     * @return its concern, or empty where it is none, or none any more
     */
    public static Optional<OpenConcern> of(CouncilTrend trend) {
        if (!STATUSES.contains(trend.getStatus())) {
            return Optional.empty();
        }
        List<TrendVisit> spoke =
                trend.getVisits().stream().filter(TrendSummary::spoke).toList();
        int start = spoke.size() - 1;
        while (start > 0 && spoke.get(start - 1).getConcern()) {
            start--;
        }
        LocalDate firstRaised = spoke.stream()
                .filter(TrendVisit::getConcern)
                .findFirst()
                .orElseThrow()
                .getDate();
        return Optional.of(new OpenConcern(
                trend, spoke.get(spoke.size() - 1), spoke.get(start).getDate(), spoke.size() - start, firstRaised));
    }
}
