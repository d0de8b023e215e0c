package findings.aggregator.query;

import findings.events.Dimension;
import findings.events.EnumId;
import java.util.EnumSet;
import java.util.Set;

/** Reads the parameter {@code by}. */
final class Dimensions {
    private Dimensions() {}

    /**
     * What trends are asked for.
     *
     * @param byOrNull {@code theme} or {@code topic}; null for both
     * @return the dimensions
     * @throws BadParameterException where it is something else
     */
    static Set<Dimension> parse(String byOrNull) {
        if (byOrNull == null) {
            return EnumSet.of(Dimension.THEME, Dimension.TOPIC);
        }
        return EnumId.parse(Dimension.class, byOrNull)
                .filter(dimension -> dimension != Dimension.UNKNOWN)
                .map(EnumSet::of)
                .orElseThrow(() -> new BadParameterException("by is '" + byOrNull + "'; it must be theme or topic"));
    }
}
