package findings.classifier.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where parts of phrases stand in a sentence. */
final class Hits {

    /**
     * One place.
     *
     * @param topic the place of its topic among all topics
     * @param part the number of the phrase's part
     * @param start its first word's place
     * @param end the place after its last word
     */
    record Hit(int topic, int part, int start, int end) {

        boolean overlaps(Hit other) {
            return start < other.end && other.start < end;
        }
    }

    private final List<Hit> hits = new ArrayList<>();

    void add(Sequence sequence, int start, int end) {
        hits.add(new Hit(sequence.topic(), sequence.part(), start, end));
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    /** The topics of which there is a part, even if only an exception. */
    BitSet topics() {
        BitSet topics = new BitSet();
        for (Hit hit : hits) {
            topics.set(hit.topic());
        }
        return topics;
    }

    /** The places of the parts numbered from first on, up to but without the last number. */
    List<Hit> ofParts(int from, int to) {
        List<Hit> within = new ArrayList<>();
        for (Hit hit : hits) {
            if (hit.part() >= from && hit.part() < to) {
                within.add(hit);
            }
        }
        return within;
    }
}
