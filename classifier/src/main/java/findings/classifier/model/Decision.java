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
 * @param strengthFrom the probability from which on a sentence reports a strength
 * @param areaFrom the same for an area for development
 * @param furtherFrom for each theme, the probability from which on it is given beside the main one
 * @param polarity how often both bits are right
 * @param whole how often both bits and the main theme are right
 * @param certainFrom the polarity confidence from which on findings count
 */
public record Decision(
        float strengthFrom,
        float areaFrom,
        float[] furtherFrom,
        Calibration polarity,
        Calibration whole,
        double certainFrom) {
    private static final int MOST_THEMES = 3;

    /**
     * Labels a sentence.
     *
     * @param probabilities of each output
     * @param outputs the order of the outputs
     * @return the labels
     */
    public Labels labels(float[] probabilities, Outputs outputs) {
        boolean strength = probabilities[Outputs.STRENGTH] >= strengthFrom;
        boolean area = probabilities[Outputs.AREA] >= areaFrom;
        double claim = polarityClaim(probabilities, strength, area);
        if (!strength && !area) {
            return new Labels(
                    false, false, List.of(), Math.min(whole.of(claim), polarity.of(claim)), polarity.of(claim));
        }
        int main = main(probabilities, outputs);
        List<String> themes = new ArrayList<>();
        themes.add(outputs.themes().get(main));
        further(probabilities, outputs, main)
                .forEach(theme -> themes.add(outputs.themes().get(theme)));
        double both = whole.of(claim * probabilities[outputs.main(main)]);
        return new Labels(strength, area, themes, Math.min(both, polarity.of(claim)), polarity.of(claim));
    }

    /** The probability that both bits are right, as the model claims it. */
    static double polarityClaim(float[] probabilities, boolean strength, boolean area) {
        float strong = probabilities[Outputs.STRENGTH];
        float weak = probabilities[Outputs.AREA];
        return (double) (strength ? strong : 1 - strong) * (area ? weak : 1 - weak);
    }

    private static int main(float[] probabilities, Outputs outputs) {
        int main = 0;
        for (int t = 1; t < outputs.themes().size(); t++) {
            if (probabilities[outputs.main(t)] > probabilities[outputs.main(main)]) {
                main = t;
            }
        }
        return main;
    }

    private List<Integer> further(float[] probabilities, Outputs outputs, int main) {
        List<Integer> further = new ArrayList<>();
        for (int t = 0; t < outputs.themes().size(); t++) {
            if (t != main && probabilities[outputs.among(t)] >= furtherFrom[t]) {
                further.add(t);
            }
        }
        further.sort(Comparator.comparingDouble(t -> -probabilities[outputs.among(t)]));
        return further.subList(0, Math.min(MOST_THEMES - 1, further.size()));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(strengthFrom);
        out.writeFloat(areaFrom);
        PackedFloats.writeExact(out, furtherFrom);
        polarity.write(out);
        whole.write(out);
        out.writeDouble(certainFrom);
    }

    static Decision read(DataInputStream in, Outputs outputs) throws IOException {
        return new Decision(
                in.readFloat(),
                in.readFloat(),
                PackedFloats.readExact(in, outputs.themes().size()),
                Calibration.read(in),
                Calibration.read(in),
                in.readDouble());
    }
}
