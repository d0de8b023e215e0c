package findings.classifier.model.evaluation;

import java.util.List;
import java.util.function.Predicate;

/**
 * How good labels are, by the definitions of the corpus's scoring: themes are judged over the sentences that are
 * labelled as findings.
 *
 * @param sentences how many sentences
 * @param strengthF1 F1 of the strength bit
 * @param areaF1 F1 of the area bit
 * @param polarityExact how often both bits are right
 * @param mainTheme how often the main theme is right
 * @param mainAmong how often the main theme is at least among the labelled ones
 * @param themesF1 F1 of the sets of themes, pooled
 */
public record Figures(
        int sentences,
        double strengthF1,
        double areaF1,
        double polarityExact,
        double mainTheme,
        double mainAmong,
        double themesF1) {

    /**
     * Measures.
     *
     * @param judged what was said of labelled sentences
     * @return the figures; 0 where there is nothing to measure
     */
    public static Figures of(List<Judged> judged) {
        List<Judged> found = judged.stream()
                .filter(each -> !each.sentence().themes().isEmpty())
                .toList();
        int hits = 0;
        int sum = 0;
        for (Judged each : found) {
            hits += 2
                    * (int) each.said().themes().stream()
                            .filter(each.sentence().themes()::contains)
                            .count();
            sum += each.said().themes().size() + each.sentence().themes().size();
        }
        return new Figures(
                judged.size(),
                f1(
                        judged,
                        each -> each.sentence().strength(),
                        each -> each.said().strength()),
                f1(judged, each -> each.sentence().area(), each -> each.said().area()),
                share(judged, Judged::polarityRight),
                share(found, Judged::mainRight),
                share(found, Judged::mainAmong),
                sum == 0 ? 0 : hits / (double) sum);
    }

    /** The mean of the two bits' F1. */
    public double polarityF1() {
        return (strengthF1 + areaF1) / 2;
    }

    /** F1 of a yes or no: 2 hits against all that are and all that were said. */
    static double f1(List<Judged> judged, Predicate<Judged> is, Predicate<Judged> said) {
        long hits = judged.stream().filter(is.and(said)).count();
        long sum = judged.stream().filter(is).count()
                + judged.stream().filter(said).count();
        return sum == 0 ? 0 : 2.0 * hits / sum;
    }

    static double share(List<Judged> judged, Predicate<Judged> is) {
        return judged.isEmpty() ? 0 : judged.stream().filter(is).count() / (double) judged.size();
    }
}
