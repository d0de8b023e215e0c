package findings.aggregator.query;

import findings.events.EnumId;

/** What a sentence reports. */
public enum Polarity {
    /** A strength. */
    STRENGTH,
    /** An area for development. */
    AREA,
    /** A strength and an area for development. */
    BOTH,
    /** Neither; the sentence is no finding. */
    NEITHER;

    /**
     * The id of what a sentence reports.
     *
     * @param strength whether it reports a strength
     * @param area whether it reports an area for development
     * @return {@code strength}, {@code area}, {@code both} or {@code neither}
     */
    public static String id(boolean strength, boolean area) {
        if (strength) {
            return EnumId.of(area ? BOTH : STRENGTH);
        }
        return EnumId.of(area ? AREA : NEITHER);
    }
}
