package findings.classifier.model.label;

import findings.classifier.model.SentenceInContext;
import java.util.List;

/**
 * A sentence with the labels that a reader gave it.
 *
 * @param id the label's id
 * @param document the document's folder and file name
 * @param sentence the sentence in its context
 * @param strength it reports a strength
 * @param area it reports an area for development
 * @param themes its themes, main one first; empty where it is no finding
 * @param hard it was drawn because an earlier model was unsure of it, not at random
 */
public record LabelledSentence(
        String id,
        String document,
        SentenceInContext sentence,
        boolean strength,
        boolean area,
        List<String> themes,
        boolean hard) {

    public LabelledSentence {
        themes = List.copyOf(themes);
    }

    /** @return whether it reports anything */
    public boolean finding() {
        return strength || area;
    }
}
