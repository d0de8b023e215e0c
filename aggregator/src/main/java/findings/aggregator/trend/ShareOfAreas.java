package findings.aggregator.trend;

import findings.events.Direction;
import findings.events.TrendVisit;
import findings.events.VisitKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** Compares the share of areas for development at the latest full inspection with that at all earlier ones. */
final class ShareOfAreas {
    /** Inspections that look at the whole of a council's services, so that their shares can be compared. */
    static final Set<VisitKind> FULL_INSPECTIONS =
            EnumSet.of(VisitKind.ILACS_STANDARD, VisitKind.ILACS_SHORT, VisitKind.SIF);

    /** Fewer findings than this on either side say too little. */
    static final int LEAST_FINDINGS = 5;

    /** How probable a change must be before it is claimed. */
    static final double CLAIMED_FROM = 0.95;

    /** Jeffreys' prior for a share is Beta(1/2, 1/2). */
    private static final double JEFFREYS = 0.5;

    /** Keeps the bytes of a trend free of the last digits of floating point, which may differ by platform. */
    private static final int DECIMALS = 4;

    /** Steps of Simpson's rule, an even number; the error stays under 0.00001 for up to 1000 findings. */
    private static final int STEPS = 512;

    private ShareOfAreas() {}

    /**
     * The probability that the share of areas is lower at the latest full inspection than at all earlier ones.
     *
     * @param visits visits with counted findings, in order of date
     * @return the probability, 0 to 1, to four decimals; empty where either side has too few findings
     */
    static Optional<Double> probabilityOfImprovement(List<TrendVisit> visits) {
        List<TrendVisit> full = visits.stream()
                .filter(visit -> FULL_INSPECTIONS.contains(visit.getKind()))
                .toList();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        int last = full.size() - 1;
        Counts latest = Counts.of(full.subList(last, last + 1));
        Counts earlier = Counts.of(full.subList(0, last));
        if (latest.total() < LEAST_FINDINGS || earlier.total() < LEAST_FINDINGS) {
            return Optional.empty();
        }
        return Optional.of(round(probabilityOfLess(latest, earlier)));
    }

    /**
     * The direction that a probability allows to claim.
     *
     * @param probabilityOfImprovement as {@link #probabilityOfImprovement} gives it
     * @return the direction
     */
    static Direction direction(double probabilityOfImprovement) {
        if (probabilityOfImprovement >= CLAIMED_FROM) {
            return Direction.IMPROVING;
        }
        return round(1 - probabilityOfImprovement) >= CLAIMED_FROM ? Direction.DECLINING : Direction.STEADY;
    }

    /**
     * P(X &lt; Y) for the shares' posteriors X and Y: the integral over x of the density of X at x times the
     * probability that Y is more than x. The density has poles at 0 and 1 where a count is 0; with x = sin²t it
     * becomes a multiple of sin(t) to the power of twice the areas, cos(t) to that of twice the strengths.
     */
    private static double probabilityOfLess(Counts x, Counts y) {
        BetaDistribution posteriorY = y.posterior();
        double most = logPower(x.shareOfAreas(), x.areas()) + logPower(1 - x.shareOfAreas(), x.strengths());
        double total = 0;
        double less = 0;
        for (int i = 0; i <= STEPS; i++) {
            double share = Math.pow(Math.sin(Math.PI / 2 * i / STEPS), 2);
            double density = Math.exp(logPower(share, x.areas()) + logPower(1 - share, x.strengths()) - most);
            double weighted = simpsonWeight(i) * density;
            total += weighted;
            less += weighted * posteriorY.survivalProbability(share);
        }
        return less / total;
    }

    private static int simpsonWeight(int step) {
        if (step == 0 || step == STEPS) {
            return 1;
        }
        return step % 2 == 1 ? 4 : 2;
    }

    private static double logPower(double base, int exponent) {
        return exponent == 0 ? 0 : exponent * Math.log(base);
    }

    private static double round(double probability) {
        return BigDecimal.valueOf(probability)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private record Counts(int strengths, int areas) {
        static Counts of(List<TrendVisit> visits) {
            return new Counts(
                    visits.stream().mapToInt(v -> v.getStrengths().size()).sum(),
                    visits.stream().mapToInt(v -> v.getAreas().size()).sum());
        }

        int total() {
            return strengths + areas;
        }

        double shareOfAreas() {
            return (double) areas / total();
        }

        BetaDistribution posterior() {
            return BetaDistribution.of(areas + JEFFREYS, strengths + JEFFREYS);
        }
    }
}
