package findings.classifier.letter;

import findings.classifier.model.Labels;
import findings.events.BlockKind;
import findings.events.VisitKind;

/**
 * What stands as an item in a letter's list of what must get better is an area for development, whatever its
 * words: the labelling guide says so of every item under such a heading.
 */
final class ListedItem {
    /** Of 989 items that the labels hold in such lists, outside joint letters nearly all are areas. */
    private static final double CONFIDENCE = 0.99;

    private ListedItem() {}

    /**
     * What the model said, made certain where the list bears it out, and doubtful where the list contradicts it.
     *
     * @param said the model's labels
     * @param kind the kind of visit; the lists of joint letters hold whole paragraphs, strengths among them
     * @param section what the headings above it say
     * @param block how its block is set
     */
    static Labels refine(Labels said, VisitKind kind, Section section, BlockKind block) {
        if (!section.improvementListed() || kind == VisitKind.JTAI || block == BlockKind.PARA || !said.finding()) {
            return said;
        }
        if (said.area()) {
            double confidence = said.polarityConfidence() == 0
                    ? said.confidence()
                    : said.confidence() * CONFIDENCE / said.polarityConfidence();
            return new Labels(
                    false,
                    true,
                    said.themes(),
                    Math.min(CONFIDENCE, Math.max(said.confidence(), confidence)),
                    Math.max(said.polarityConfidence(), CONFIDENCE));
        }
        return new Labels(true, false, said.themes(), 1 - CONFIDENCE, 1 - CONFIDENCE);
    }
}
