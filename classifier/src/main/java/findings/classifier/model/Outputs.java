package findings.classifier.model;

import java.util.List;

/**
 * The order of a layer's outputs: strength, area, for each theme whether it is among the sentence's, for each whether
 * it is the main one.
 *
 * @param themes the ids of the themes
 */
public record Outputs(List<String> themes) {
    /** The output that says strength. */
    public static final int STRENGTH = 0;

    /** The output that says area for development. */
    public static final int AREA = 1;

    private static final int POLARITY = 2;

    public Outputs {
        themes = List.copyOf(themes);
    }

    /** How many outputs there are. */
    public int size() {
        return POLARITY + 2 * themes.size();
    }

    /** The output that says whether a theme is among the sentence's. */
    public int among(int theme) {
        return POLARITY + theme;
    }

    /** The output that says whether a theme is the main one. */
    public int main(int theme) {
        return POLARITY + themes.size() + theme;
    }
}
