package findings.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How scores become labels.
 *
 * @param slope how steeply a polarity score becomes a probability
 * @param themeSlope how steeply a theme score becomes a probability
 * @param further the score from which on a theme beside the main one is given
 * @param certainFrom the polarity confidence from which on findings count
 */
public record Decision(float slope, float themeSlope, float further, double certainFrom) {

    Labels labels(float[] scores, Outputs outputs) {
        boolean strength = scores[Outputs.STRENGTH] > 0;
        boolean area = scores[Outputs.AREA] > 0;
        double polarity = sure(scores[Outputs.STRENGTH]) * sure(scores[Outputs.AREA]);
        if (!strength && !area) {
            return new Labels(false, false, List.of(), polarity, polarity);
        }
        int main = 0;
        double sum = 0;
        for (int t = 0; t < outputs.themes().size(); t++) {
            sum += Math.exp(themeSlope * scores[outputs.main(t)]);
            if (scores[outputs.main(t)] > scores[outputs.main(main)]) {
                main = t;
            }
        }
        List<String> themes = new ArrayList<>();
        themes.add(outputs.themes().get(main));
        for (int t = 0; t < outputs.themes().size() && themes.size() < 3; t++) {
            if (t != main && scores[outputs.among(t)] > further) {
                themes.add(outputs.themes().get(t));
            }
        }
        double theme = Math.exp(themeSlope * scores[outputs.main(main)]) / sum;
        return new Labels(strength, area, themes, polarity * theme, polarity);
    }

    private double sure(float score) {
        return 1 / (1 + Math.exp(-slope * Math.abs(score)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(slope);
        out.writeFloat(themeSlope);
        out.writeFloat(further);
        out.writeDouble(certainFrom);
    }

    static Decision read(DataInputStream in) throws IOException {
        return new Decision(in.readFloat(), in.readFloat(), in.readFloat(), in.readDouble());
    }
}
