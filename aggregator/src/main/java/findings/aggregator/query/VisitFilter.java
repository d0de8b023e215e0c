package findings.aggregator.query;

import findings.aggregator.trend.TrendSummary;
import findings.events.CouncilTrend;
import findings.events.TrendVisit;
import findings.events.VisitKind;
import findings.events.identity.LetterId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which visits are asked for.
 *
 * @param from the first day; {@link LocalDate#MIN} where any
 * @param to the last day; {@link LocalDate#MAX} where any
 * @param kinds the kinds of visit
 */
public record VisitFilter(LocalDate from, LocalDate to, Set<VisitKind> kinds) {
    /** All visits. */
    public static final VisitFilter ALL = new VisitFilter(LocalDate.MIN, LocalDate.MAX, EnumSet.allOf(VisitKind.class));

    /**
     * The filter that a request's parameters make.
     *
     * @param fromOrNull a day (2018-10-29) or a year (2018, its first day)
     * @param toOrNull a day or a year (its last day)
     * @param kindsOrNull ids of kinds of visit
     * @return the filter
     * @throws BadParameterException where one of them is wrong
     */
    public static VisitFilter of(String fromOrNull, String toOrNull, List<String> kindsOrNull) {
        LocalDate from = fromOrNull == null ? LocalDate.MIN : day("from", fromOrNull, "-01-01");
        LocalDate to = toOrNull == null ? LocalDate.MAX : day("to", toOrNull, "-12-31");
        if (from.isAfter(to)) {
            throw new BadParameterException(
                    "from is '" + fromOrNull + "' and to is '" + toOrNull + "'; from must not be after to");
        }
        return new VisitFilter(
                from,
                to,
                kindsOrNull == null || kindsOrNull.isEmpty()
                        ? ALL.kinds
                        : FindingParameters.constants(VisitKind.class, "kind", kindsOrNull));
    }

    boolean matches(TrendVisit visit) {
        return matches(visit.getDate(), visit.getKind());
    }

    boolean matches(LetterId letter) {
        return matches(letter.date(), letter.kind());
    }

    private boolean matches(LocalDate date, VisitKind kind) {
        return !date.isBefore(from) && !date.isAfter(to) && kinds.contains(kind);
    }

    /**
     * A trend as it stood at the latest of the visits asked for. Of the kinds asked for, visits before the first day
     * stay in it, since a concern of old is not new; callers leave them out of what they show. Where no visit asked
     * for spoke of it, it has no status.
     */
    CouncilTrend apply(CouncilTrend trend) {
        List<TrendVisit> visits =
                trend.getVisits().stream().filter(this::matches).toList();
        if (visits.stream().anyMatch(TrendSummary::spoke)) {
            visits = trend.getVisits().stream().filter(this::isKnown).toList();
        }
        if (visits.size() == trend.getVisits().size()) {
            return trend;
        }
        return TrendSummary.of(trend.getCouncilId(), trend.getCouncilName(), TrendView.key(trend), visits);
    }

    private boolean isKnown(TrendVisit visit) {
        return !visit.getDate().isAfter(to) && kinds.contains(visit.getKind());
    }

    private static LocalDate day(String parameter, String text, String restOfYear) {
        try {
            return LocalDate.parse(text.length() == 4 ? text + restOfYear : text);
        } catch (DateTimeParseException e) {
            throw new BadParameterException(
                    parameter + " is '" + text + "'; it must be a day like 2018-10-29 or a year like 2018");
        }
    }
}
