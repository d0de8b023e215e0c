package findings.classifier.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Claimed probabilities against how often they came true.
 *
 * @param bins ten bins of equal width, lowest first
 */
record ConfidenceTable(List<Bin> bins) {
    private static final int BINS = 10;

    /**
     * A bin.
     *
     * @param from the lowest probability that falls in it
     * @param to the probability above it
     * @param count how many claims fell in it
     * @param claimed their mean; 0 where there are none
     * @param right the share that came true; 0 where there are none
     */
    record Bin(double from, double to, int count, double claimed, double right) {}

    static ConfidenceTable of(List<Judged> judged, ToDoubleFunction<Judged> claim, Predicate<Judged> right) {
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int bin = b;
            List<Judged> members = judged.stream()
                    .filter(each -> Math.min(BINS - 1, (int) (claim.applyAsDouble(each) * BINS)) == bin)
                    .toList();
            double claimed = members.stream().mapToDouble(claim).average().orElse(0);
            bins.add(new Bin(
                    b / (double) BINS,
                    (b + 1) / (double) BINS,
                    members.size(),
                    claimed,
                    Figures.share(members, right)));
        }
        return new ConfidenceTable(bins);
    }

    /** The expected calibration error: the bins' mean distance, weighted by their numbers. */
    double error() {
        int all = bins.stream().mapToInt(Bin::count).sum();
        return bins.stream()
                .mapToDouble(bin -> Math.abs(bin.claimed() - bin.right()) * bin.count() / all)
                .sum();
    }
}
