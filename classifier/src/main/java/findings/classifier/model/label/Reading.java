package findings.classifier.model.label;

import findings.classifier.model.SentenceInContext;
import java.util.List;
import java.util.Map;

/**
 * A document as the pipeline reads it: other headings than a plain extraction of its text has, and other neighbours.
 *
 * @param sentences its sentences in order
 * @param places where among them its labelled sentences stand, by the labels' ids; without those that were not found
 */
public record Reading(List<SentenceInContext> sentences, Map<String, Integer> places) {

    public Reading {
        sentences = List.copyOf(sentences);
        places = Map.copyOf(places);
    }
}
