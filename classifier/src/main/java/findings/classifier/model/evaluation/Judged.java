package findings.classifier.model.evaluation;

import findings.classifier.model.Labels;
import findings.classifier.model.label.LabelledSentence;

/**
 * A labelled sentence with what the model said of it.
 *
 * @param sentence the sentence with its labels
 * @param said the model's labels
 */
public record Judged(LabelledSentence sentence, Labels said) {

    /** Whether both polarity bits are right. */
    public boolean polarityRight() {
        return said.strength() == sentence.strength() && said.area() == sentence.area();
    }

    /** Whether both bits and, for a finding, the main theme are right. */
    public boolean allRight() {
        return polarityRight() && (!sentence.finding() || mainRight());
    }

    /** Whether the main theme is right. */
    boolean mainRight() {
        return !said.themes().isEmpty()
                && said.themes().get(0).equals(sentence.themes().get(0));
    }

    /** Whether the main theme is at least among the labelled ones. */
    boolean mainAmong() {
        return !said.themes().isEmpty()
                && sentence.themes().contains(said.themes().get(0));
    }

    /** The polarity that a pair of bits is called in labels: S, A, SA or N. */
    static String polarity(boolean strength, boolean area) {
        String bits = (strength ? "S" : "") + (area ? "A" : "");
        return bits.isEmpty() ? "N" : bits;
    }
}
