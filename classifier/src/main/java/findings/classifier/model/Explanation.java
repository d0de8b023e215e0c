package findings.classifier.model;

import java.util.List;

/**
 * Why the model labelled a sentence as it did.
 *
 * @param labels what it said
 * @param strength what spoke most for and against a strength
 * @param area what spoke most for and against an area for development
 * @param theme what spoke most for and against the main theme; empty where the sentence is no finding
 */
public record Explanation(Labels labels, List<Reason> strength, List<Reason> area, List<Reason> theme) {

    public Explanation {
        strength = List.copyOf(strength);
        area = List.copyOf(area);
        theme = List.copyOf(theme);
    }

    /** Where a reason stands. */
    public enum Place {
        SENTENCE,
        HEADING,
        SENTENCE_BEFORE,
        SECOND_SENTENCE_BEFORE,
        SENTENCE_AFTER
    }

    /**
     * A reason.
     *
     * @param place where it stands
     * @param words the words, as they stand there
     * @param weight how much they speak for it; negative where against
     */
    public record Reason(Place place, String words, double weight) {}
}
