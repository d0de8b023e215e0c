package findings.classifier.model.label;

import findings.classifier.model.SentenceInContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /**
     * Puts labelled sentences together by document.
     *
     * @param sentences the labelled sentences
     * @return those of each document in the order of their places; documents by name
     */
    public static Map<String, List<LabelledSentence>> byDocument(Collection<LabelledSentence> sentences) {
        Map<String, List<LabelledSentence>> byDocument = new TreeMap<>();
        for (LabelledSentence each : sentences) {
            byDocument
                    .computeIfAbsent(each.document(), name -> new ArrayList<>())
                    .add(each);
        }
        byDocument
                .values()
                .forEach(group -> group.sort(
                        Comparator.comparingInt(each -> each.sentence().position())));
        return byDocument;
    }

    /** @return whether it reports anything */
    public boolean finding() {
        return strength || area;
    }
}
