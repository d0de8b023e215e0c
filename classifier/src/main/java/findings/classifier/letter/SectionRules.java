package findings.classifier.letter;

import findings.classifier.model.Labels;
import findings.events.BlockKind;
import findings.events.VisitKind;
import java.util.List;

/**
 * What a sentence's place in the letter says for certain, whatever its words. What stands as an item in a list
 * of what must get better is an area for development: the labelling guide says so of every such item. What
 * stands in a list of what the visit looked at is no finding. Nor is a question: it is a heading that was set as text
 * ("What needs to improve?"), and so labelled wherever the labels hold one.
 */
final class SectionRules {
    /** Of 989 items that the labels hold in improvement lists, outside joint letters nearly all are areas. */
    private static final double CONFIDENCE = 0.99;

    /** Why a finding is labelled as it is where its place had a say. */
    static final String REASON = "an item of a list of what must get better";

    private static final String QUESTION = "?";

    private SectionRules() {}

    /**
     * The model's labels, with what the place says for certain.
     *
     * @param said the model's labels
     * @param text the sentence
     * @param kind the kind of visit; the lists of joint letters hold whole paragraphs, strengths among them
     * @param section what the headings above it say
     * @param block how its block is set
     */
    static Labels refine(Labels said, String text, VisitKind kind, Section section, BlockKind block) {
        if (section.ofScope() || text.endsWith(QUESTION)) {
            return new Labels(false, false, List.of(), CONFIDENCE, CONFIDENCE);
        }
        if (section.improvementListed() && kind != VisitKind.JTAI && block != BlockKind.PARA && said.finding()) {
            return said.area() ? surelyAnArea(said) : doubtful(said);
        }
        return said;
    }

    private static Labels surelyAnArea(Labels said) {
        double mainTheme = said.polarityConfidence() == 0 ? 0 : said.confidence() / said.polarityConfidence();
        return new Labels(
                false,
                true,
                said.themes(),
                Math.min(CONFIDENCE, Math.max(said.confidence(), mainTheme * CONFIDENCE)),
                Math.max(said.polarityConfidence(), CONFIDENCE));
    }

    /** The model reads a strength where the letter lists what must get better: it is not counted. */
    private static Labels doubtful(Labels said) {
        return new Labels(said.strength(), said.area(), said.themes(), 1 - CONFIDENCE, 1 - CONFIDENCE);
    }
}
