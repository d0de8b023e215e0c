package findings.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How probabilities become labels.
 *
 * @param weights how much the probability of each polarity counts when the likeliest is chosen
 * @param furtherFrom for each theme, the probability from which on it is given beside the main one
 * @param polarity how often both bits are right
 * @param whole how often both bits and the main theme are right
 * @param certainFrom the polarity confidence from which on findings count
 */
public record Decision(
        float[] weights, float[] furtherFrom, Calibration polarity, Calibration whole, double certainFrom) {
    private static final int MOST_THEMES = 3;

    /**
     * Labels a sentence.
     *
     * @param likely what is likely of it
     * @param outputs the order of the themes
     * @return the labels
     */
    public Labels labels(Likelihoods likely, Outputs outputs) {
        int chosen = 0;
        for (int p = 1; p < weights.length; p++) {
            if (likely.polarity()[p] * weights[p] > likely.polarity()[chosen] * weights[chosen]) {
                chosen = p;
            }
        }
        boolean strength = Likelihoods.strength(chosen);
        boolean area = Likelihoods.area(chosen);
        double claim = likely.polarity()[chosen];
        if (!strength && !area) {
            return new Labels(
                    false, false, List.of(), Math.min(whole.of(claim), polarity.of(claim)), polarity.of(claim));
        }
        int main = main(likely.main());
        List<String> themes = new ArrayList<>();
        themes.add(outputs.themes().get(main));
        further(likely.among(), main)
                .forEach(theme -> themes.add(outputs.themes().get(theme)));
        double both = whole.of(claim * likely.main()[main]);
        return new Labels(strength, area, themes, Math.min(both, polarity.of(claim)), polarity.of(claim));
    }

    private static int main(float[] probabilities) {
        int main = 0;
        for (int t = 1; t < probabilities.length; t++) {
            if (probabilities[t] > probabilities[main]) {
                main = t;
            }
        }
        return main;
    }

    private List<Integer> further(float[] probabilities, int main) {
        List<Integer> further = new ArrayList<>();
        for (int t = 0; t < probabilities.length; t++) {
            if (t != main && probabilities[t] >= furtherFrom[t]) {
                further.add(t);
            }
        }
        further.sort(Comparator.comparingDouble(t -> -probabilities[t]));
        return further.subList(0, Math.min(MOST_THEMES - 1, further.size()));
    }

    void write(DataOutputStream out) throws IOException {
        PackedFloats.writeExact(out, weights);
        PackedFloats.writeExact(out, furtherFrom);
        polarity.write(out);
        whole.write(out);
        out.writeDouble(certainFrom);
    }

    static Decision read(DataInputStream in, Outputs outputs) throws IOException {
        return new Decision(
                PackedFloats.readExact(in, Likelihoods.POLARITIES),
                PackedFloats.readExact(in, outputs.themes().size()),
                Calibration.read(in),
                Calibration.read(in),
                in.readDouble());
    }
}
