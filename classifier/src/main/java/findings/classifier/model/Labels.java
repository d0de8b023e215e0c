package findings.classifier.model;

import java.util.List;

/**
 * What the model says of a sentence.
 *
 * @param strength it reports a strength
 * @param area it reports an area for development
 * @param themes its themes, main one first; empty where it is no finding
 * @param confidence the probability, 0 to 1, that both bits and the main theme are right
 * @param polarityConfidence the probability, 0 to 1, that both bits are right
 */
public record Labels(
        boolean strength, boolean area, List<String> themes, double confidence, double polarityConfidence) {

    public Labels {
        themes = List.copyOf(themes);
    }

    /** @return whether it reports anything */
    public boolean finding() {
        return strength || area;
    }
}
