package findings.classifier.topic;

import java.util.List;

/**
 * What shows a topic, in the numbers of phrases' parts. A topic's parts are numbered in a row: its exceptions first,
 * then its phrases.
 *
 * @param topicId the topic's id
 * @param firstException the first number of its exceptions
 * @param firstPhrase the first number of its phrases; the one after its exceptions
 * @param phrases the last number of each phrase: a phrase has all parts from the end of the one before to its own
 */
record TopicRule(String topicId, int firstException, int firstPhrase, int[] phrases) {

    boolean isShownBy(Hits hits) {
        int last = phrases[phrases.length - 1];
        List<Hits.Hit> own = hits.ofParts(firstPhrase, last + 1);
        if (own.isEmpty()) {
            return false;
        }
        List<Hits.Hit> exceptions = hits.ofParts(firstException, firstPhrase);
        own.removeIf(hit -> exceptions.stream().anyMatch(hit::overlaps));
        return hasWholePhrase(own);
    }

    private boolean hasWholePhrase(List<Hits.Hit> hits) {
        int first = firstPhrase;
        for (int last : phrases) {
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
