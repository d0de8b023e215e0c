package findings.faults;

import findings.events.Finding;
import findings.events.FindingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a subscriber who believes every finding event holds in the end, and every event that makes no sense to them. */
final class FindingLedger {
    private final SortedMap<String, Finding> findings = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private int events;

    /** Believes an event. A council's events come in order. */
    void add(FindingEvent event) {
        events++;
        boolean known = findings.containsKey(event.getFindingId());
        switch (event.getChange()) {
            case ADDED -> {
                expect(!known, "added twice", event);
                findings.put(event.getFindingId(), event.getAfter().orElseThrow());
            }
            case CHANGED -> {
                expect(known, "changed without having been added", event);
                findings.put(event.getFindingId(), event.getAfter().orElseThrow());
            }
            case WITHDRAWN -> {
                expect(known, "withdrawn without having been added", event);
                findings.remove(event.getFindingId());
            }
            default -> expect(false, "in a way that nobody knows: " + event.getChange(), event);
        }
    }

    private void expect(boolean holds, String otherwise, FindingEvent event) {
        if (!holds) {
            contradictions.add("finding " + event.getFindingId() + " was " + otherwise);
        }
    }

    /** The findings that stand, by id. */
    SortedMap<String, Finding> findings() {
        return findings;
    }

    /** What did not fit what had been said before. */
    List<String> contradictions() {
        return contradictions;
    }

    int events() {
        return events;
    }
}
