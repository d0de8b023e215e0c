package findings.aggregator.trend;

import findings.events.Dimension;
import java.util.Comparator;

/**
 * What a trend is kept for. Sorts themes before topics, then by id.
 *
 * @param dimension whether it is a theme or a topic
 * @param id its id; no id is both a theme and a topic
 */
public record ThemeOrTopic(Dimension dimension, String id) implements Comparable<ThemeOrTopic> {
    private static final Comparator<ThemeOrTopic> ORDER =
            Comparator.comparing(ThemeOrTopic::dimension).thenComparing(ThemeOrTopic::id);

    /**
     * A theme.
     *
     * @param id its id
     * @return the theme as a trend is kept for it
     */
    public static ThemeOrTopic theme(String id) {
        return new ThemeOrTopic(Dimension.THEME, id);
    }

    /**
     * A topic.
     *
     * @param id its id
     * @return the topic as a trend is kept for it
     */
    public static ThemeOrTopic topic(String id) {
        return new ThemeOrTopic(Dimension.TOPIC, id);
    }

    @Override
    public int compareTo(ThemeOrTopic other) {
        return ORDER.compare(this, other);
    }
}
