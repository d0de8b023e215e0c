package findings.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Corrects the first stage's scores by what stands around each sentence.
 *
 * @param polarity chooses between strength, area, both and neither by {@link PolarityFeatures}
 * @param theme judges each theme by {@link ThemeFeatures}
 */
public record SecondStage(Perceptron polarity, Perceptron theme) {

    /**
     * What is likely of a sentence.
     *
     * @param around its document
     * @param index which sentence
     * @return the probabilities
     */
    public Likelihoods of(Surroundings around, int index) {
        float[] polarities =
                polarity.correct(PolarityFeatures.of(around, index), PolarityFeatures.start(around, index));
        Probabilities.choice(polarities, 0);
        float[][] rows = ThemeFeatures.of(around, index);
        float[] among = new float[rows.length];
        float[] main = new float[rows.length];
        for (int t = 0; t < rows.length; t++) {
            float[] scores = theme.correct(rows[t], ThemeFeatures.start(around, index, t));
            main[t] = scores[ThemeFeatures.MAIN];
            among[t] = Probabilities.yes(scores[ThemeFeatures.AMONG]);
        }
        Probabilities.choice(main, 0);
        return new Likelihoods(polarities, among, main);
    }

    void write(DataOutputStream out) throws IOException {
        polarity.write(out);
        theme.write(out);
    }

    static SecondStage read(DataInputStream in) throws IOException {
        return new SecondStage(Perceptron.read(in), Perceptron.read(in));
    }
}
