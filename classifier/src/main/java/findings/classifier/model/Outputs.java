package findings.classifier.model;

import java.util.List;

/**
 * The order of a layer's outputs: strength, area, each polarity against one other, for each theme whether it is among
 * the sentence's, for each whether it is the main one.
 *
 * @param themes the ids of the themes
 */
public record Outputs(List<String> themes) {
    /** The output that says strength. */
    public static final int STRENGTH = 0;

    /** The output that says area for development. */
    public static final int AREA = 1;

    /** The output that says neither and not strength alone; it has no say of other sentences. */
    public static final int NEITHER_NOT_STRENGTH = 2;

    /** The output that says neither and not area alone. */
    public static final int NEITHER_NOT_AREA = 3;

    /** The output that says both and not one alone. */
    public static final int BOTH_NOT_ONE = 4;

    /** The output that says strength alone and not area alone. */
    public static final int STRENGTH_NOT_AREA = 5;

    /** How many outputs are about the polarity: the first ones. */
    public static final int POLARITY = 6;

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
