package findings.aggregator.trend;

import findings.events.Status;
import java.util.List;

/** The status at the latest of several visits. */
final class ConcernHistory {
    private ConcernHistory() {}

    /**
     * The status that a history of concerns ends in.
     *
     * @param concerns whether each visit that spoke of the theme or topic held it as a concern, oldest first
     * @return the status at the last of them, {@link Status#UNKNOWN} where there is none
     */
    static Status status(List<Boolean> concerns) {
        if (concerns.isEmpty()) {
            return Status.UNKNOWN;
        }
        List<Boolean> earlier = concerns.subList(0, concerns.size() - 1);
        boolean now = concerns.get(concerns.size() - 1);
        boolean everBefore = earlier.contains(true);
        if (now) {
            if (!everBefore) {
                return Status.NEW_CONCERN;
            }
            return earlier.get(earlier.size() - 1) ? Status.PERSISTING : Status.RECURRING;
        }
        if (everBefore) {
            return Status.RESOLVED;
        }
        return earlier.isEmpty() ? Status.EMERGING_STRENGTH : Status.SUSTAINED_STRENGTH;
    }
}
