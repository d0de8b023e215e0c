package findings.classifier.model;

import findings.classifier.model.features.FeatureExtractor;
import findings.classifier.model.features.FeatureKeys;

/**
 * What a part of a sentence's linear score comes from. A sentence's main theme is mostly what it speaks of first; one
 * that only points back has its theme from the sentences before.
 */
enum Source {
    /** The first third of the sentence's words. */
    START,
    /** The second third. */
    MIDDLE,
    /** The last third. */
    END,
    /** Its length, its kind and where it stands. */
    PLACE,
    HEADING,
    /** The two sentences before. */
    BEFORE,
    /** The sentence behind. */
    AFTER;

    /** How many there are. */
    static final int COUNT = values().length;

    private static final Source[] THIRDS = {START, MIDDLE, END};
    private static final Source[] BY_GROUP = {PLACE, HEADING, BEFORE, BEFORE, AFTER};

    static {
        if (BY_GROUP.length != FeatureExtractor.GROUPS) {
            throw new IllegalStateException("each group of features has a source");
        }
    }

    /**
     * The source of a feature.
     *
     * @param features the features of a sentence
     * @param feature which of them
     * @param words how many words the sentence has
     */
    static Source of(FeatureKeys features, int feature, int words) {
        if (features.ownWords(feature)) {
            return THIRDS[THIRDS.length * features.firstWord(feature) / words];
        }
        return BY_GROUP[features.group(feature)];
    }
}
