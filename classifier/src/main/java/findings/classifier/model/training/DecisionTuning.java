package findings.classifier.model.training;

import findings.classifier.model.Calibration;
import findings.classifier.model.Decision;
import findings.classifier.model.Labels;
import findings.classifier.model.Likelihoods;
import findings.classifier.model.Outputs;
import findings.classifier.model.evaluation.Figures;
import findings.classifier.model.evaluation.Judged;
import findings.classifier.model.label.LabelledSentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Chooses from which probabilities on labels are given, and learns how often the model is right, from what it said of
 * sentences of documents that it had not seen. Only sentences drawn at random count, as letters hold them.
 */
final class DecisionTuning {
    private static final float EVEN = 0.5f;
    private static final float STEP = 0.02f;
    private static final float LEAST_WEIGHT = 0.7f;
    private static final float MOST_WEIGHT = 2.5f;

    /** Neither and both: what is left, strength and area, is weighed against them. */
    private static final boolean[][] TUNED_POLARITIES = {{true, true}, {false, false}};

    private static final float LOWEST = 0.3f;
    private static final float HIGHEST = 0.7f;
    private static final int BINS = 25;

    /** Of 100 findings that count, so many shall have the right polarity. */
    private static final double RIGHT = 0.97;

    private final List<LabelledSentence> sentences = new ArrayList<>();
    private final List<Likelihoods> likely = new ArrayList<>();
    private final Outputs outputs;

    DecisionTuning(Outputs outputs) {
        this.outputs = outputs;
    }

    /** Adds a sentence with what the model said of it. */
    void add(LabelledSentence sentence, Likelihoods said) {
        if (!sentence.hard()) {
            sentences.add(sentence);
            likely.add(said);
        }
    }

    /** The decision that serves best. */
    Decision tune() {
        float[] weights = new float[Likelihoods.POLARITIES];
        Arrays.fill(weights, 1);
        float[] further = new float[outputs.themes().size()];
        Arrays.fill(further, EVEN);
        for (boolean[] polarity : TUNED_POLARITIES) {
            int which = Likelihoods.polarity(polarity[0], polarity[1]);
            weights[which] = best(LEAST_WEIGHT, MOST_WEIGHT, 1, weight -> {
                weights[which] = weight;
                return polarityRight(plain(weights, further));
            });
        }
        float same = best(LOWEST, HIGHEST, EVEN, from -> {
            Arrays.fill(further, from);
            return themesF1(plain(weights, further));
        });
        Arrays.fill(further, same);
        Decision plain = plain(weights, further);
        Calibration polarity = calibration(plain, false);
        Calibration whole = calibration(plain, true);
        Decision calibrated = new Decision(weights, further, polarity, whole, 0);
        return new Decision(weights, further, polarity, whole, certainFrom(calibrated));
    }

    private static Decision plain(float[] weights, float[] further) {
        return new Decision(weights, further, Calibration.NONE, Calibration.NONE, 0);
    }

    private static float best(float lowest, float highest, float otherwise, ToDoubleFunction<Float> figure) {
        float best = otherwise;
        double most = figure.applyAsDouble(otherwise);
        for (float value = lowest; value <= highest; value += STEP) {
            double reached = figure.applyAsDouble(value);
            if (reached > most) {
                most = reached;
                best = value;
            }
        }
        return best;
    }

    /** The mean F1 of the two bits and how often both are right, together. */
    private double polarityRight(Decision decision) {
        List<Judged> judged = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            judged.add(new Judged(sentences.get(i), decision.labels(likely.get(i), outputs)));
        }
        Figures figures = Figures.of(judged);
        return figures.polarityF1() + figures.polarityExact();
    }

    private double themesF1(Decision decision) {
        int hits = 0;
        int sum = 0;
        for (int i = 0; i < sentences.size(); i++) {
            List<String> is = sentences.get(i).themes();
            if (!is.isEmpty()) {
                List<String> said = decision.labels(likely.get(i), outputs).themes();
                hits += 2 * (int) said.stream().filter(is::contains).count();
                sum += said.size() + is.size();
            }
        }
        return sum == 0 ? 0 : hits / (double) sum;
    }

    /** What a plain decision claims, and whether it was right. */
    private record Claim(double claim, boolean right, boolean finding) {}

    private List<Claim> claims(Decision decision, boolean withTheme) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            LabelledSentence sentence = sentences.get(i);
            Labels labels = decision.labels(likely.get(i), outputs);
            boolean right = labels.strength() == sentence.strength() && labels.area() == sentence.area();
            if (withTheme && right && labels.finding()) {
                right = labels.themes().get(0).equals(sentence.themes().get(0));
            }
            double claim = withTheme ? labels.confidence() : labels.polarityConfidence();
            claims.add(new Claim(claim, right, labels.finding()));
        }
        claims.sort(Comparator.comparingDouble(Claim::claim));
        return claims;
    }

    /** Rising means of bins of equal numbers; bins that fall are pooled with the one below. */
    private Calibration calibration(Decision plain, boolean withTheme) {
        List<Claim> claims = claims(plain, withTheme);
        List<double[]> pools = new ArrayList<>();
        int bins = Math.min(BINS, claims.size());
        for (int b = 0; b < bins; b++) {
            double[] pool = new double[3];
            for (Claim claim : claims.subList(claims.size() * b / bins, claims.size() * (b + 1) / bins)) {
                pool[0] += claim.claim();
                pool[1] += claim.right() ? 1 : 0;
                pool[2]++;
            }
            pools.add(pool);
            while (pools.size() > 1 && mean(pools, 1, 1) <= mean(pools, 2, 1)) {
                double[] last = pools.remove(pools.size() - 1);
                for (int k = 0; k < last.length; k++) {
                    pools.get(pools.size() - 1)[k] += last[k];
                }
            }
        }
        float[] claimed = new float[pools.size()];
        float[] right = new float[pools.size()];
        for (int p = 0; p < claimed.length; p++) {
            claimed[p] = (float) (pools.get(p)[0] / pools.get(p)[2]);
            right[p] = (float) (pools.get(p)[1] / pools.get(p)[2]);
        }
        return new Calibration(claimed, right);
    }

    private static double mean(List<double[]> pools, int fromEnd, int figure) {
        double[] pool = pools.get(pools.size() - fromEnd);
        return pool[figure] / pool[2];
    }

    /** The lowest confidence from which on enough findings have the right polarity. */
    private double certainFrom(Decision calibrated) {
        List<Claim> claims = claims(calibrated, false);
        double lowest = 1;
        int right = 0;
        int count = 0;
        for (int i = claims.size() - 1; i >= 0; i--) {
            Claim claim = claims.get(i);
            if (claim.finding()) {
                right += claim.right() ? 1 : 0;
                count++;
            }
            boolean lastOfItsKind = i == 0 || claims.get(i - 1).claim() < claim.claim();
            if (lastOfItsKind && count > 0 && right >= RIGHT * count) {
                lowest = claim.claim();
            }
        }
        return lowest;
    }
}
