package findings.aggregator.query;

import findings.events.EnumId;
import findings.events.TrendVisit;
import findings.events.VisitKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which visits are asked for.
 *
 * @param from the first day; {@link LocalDate#MIN} where any
 * @param to the last day; {@link LocalDate#MAX} where any
 * @param kinds the kinds of visit
 */
record VisitFilter(LocalDate from, LocalDate to, Set<VisitKind> kinds) {
    static final VisitFilter ALL = new VisitFilter(LocalDate.MIN, LocalDate.MAX, EnumSet.allOf(VisitKind.class));

    /**
     * The filter that a request's parameters make.
     *
     * @param fromOrNull a day (2018-10-29) or a year (2018, its first day)
     * @param toOrNull a day or a year (its last day)
     * @param kindsOrNull ids of kinds of visit
     * @return the filter
     * @throws BadParameterException where one of them is wrong
     */
    static VisitFilter of(String fromOrNull, String toOrNull, List<String> kindsOrNull) {
        return new VisitFilter(
                fromOrNull == null ? LocalDate.MIN : day("from", fromOrNull, "-01-01"),
                toOrNull == null ? LocalDate.MAX : day("to", toOrNull, "-12-31"),
                kindsOrNull == null || kindsOrNull.isEmpty() ? ALL.kinds : kinds(kindsOrNull));
    }

    boolean matches(LocalDate date, VisitKind kind) {
        return !date.isBefore(from) && !date.isAfter(to) && kinds.contains(kind);
    }

    boolean matches(TrendVisit visit) {
        return matches(visit.getDate(), visit.getKind());
    }

    private static LocalDate day(String parameter, String text, String restOfYear) {
        try {
            return LocalDate.parse(text.length() == 4 ? text + restOfYear : text);
        } catch (DateTimeParseException e) {
            throw new BadParameterException(
                    parameter + " is '" + text + "'; it must be a day like 2018-10-29 or a year like 2018");
        }
    }

    private static Set<VisitKind> kinds(List<String> ids) {
        Set<VisitKind> kinds = EnumSet.noneOf(VisitKind.class);
        for (String id : ids) {
            kinds.add(EnumId.parse(VisitKind.class, id)
                    .orElseThrow(() -> new BadParameterException("kind is '" + id + "'; it must be one of "
                            + Arrays.stream(VisitKind.values()).map(EnumId::of).collect(Collectors.joining(", ")))));
        }
        return kinds;
    }
}
