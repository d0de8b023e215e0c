package findings.classifier.topic;

import java.util.List;

/**
 * What shows a topic, in the numbers of phrases' parts. A topic's parts are numbered in a row: what excludes it, then
 * its exceptions, then its phrases.
 *
 * @param topicId the topic's id
 * @param firstExclusion the first number of what excludes it, wherever it stands in the sentence
 * @param firstException the first number of its exceptions, within which a phrase does not count
 * @param firstPhrase the first number of its phrases
 * @param lastParts the last number of each phrase: a phrase has all parts from the end of the one before to its own
 */
record TopicRule(String topicId, int firstExclusion, int firstException, int firstPhrase, int[] lastParts) {

    boolean isShownBy(Hits hits) {
        List<Hits.Hit> shown = hits.ofParts(firstPhrase, lastParts[lastParts.length - 1] + 1);
        if (shown.isEmpty() || !hits.ofParts(firstExclusion, firstException).isEmpty()) {
            return false;
        }
        List<Hits.Hit> exceptions = hits.ofParts(firstException, firstPhrase);
        shown.removeIf(hit -> exceptions.stream().anyMatch(hit::overlaps));
        return hasWholePhrase(shown);
    }

    private boolean hasWholePhrase(List<Hits.Hit> hits) {
        int first = firstPhrase;
        for (int last : lastParts) {
            if (hasAll(hits, first, last)) {
                return true;
            }
            first = last + 1;
        }
        return false;
    }

    private static boolean hasAll(List<Hits.Hit> hits, int first, int last) {
        for (int part = first; part <= last; part++) {
            int wanted = part;
            if (hits.stream().noneMatch(hit -> hit.part() == wanted)) {
                return false;
            }
        }
        return true;
    }
}
