package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.aggregator.trend.ThemeOrTopic;
import findings.events.CouncilTrend;
import findings.events.Dimension;
import findings.events.EnumId;
import findings.events.Status;
import java.util.List;

/**
 * A council's trend for a theme or topic.
 *
 * @param council the council's id
 * @param councilName the council's name
 * @param theme the theme's id; null where it is a topic's trend
 * @param topic the topic's id; null where it is a theme's trend
 * @param title the theme's or topic's title
 * @param status what the visits add up to; null where none spoke of it
 * @param direction where the share of areas goes, among full inspections
 * @param probabilityOfImprovement probability, 0 to 1, that the share of areas is lower at the latest full
 *     inspection than before; null where there are too few findings to say
 * @param visits the visits that spoke of it, in order of date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrendView(
        String council,
        String councilName,
        String theme,
        String topic,
        String title,
        String status,
        String direction,
        Double probabilityOfImprovement,
        List<VisitView> visits) {

    static TrendView of(CouncilTrend trend, String title, List<VisitView> visits) {
        boolean theme = trend.getDimension() == Dimension.THEME;
        return new TrendView(
                trend.getCouncilId(),
                trend.getCouncilName(),
                theme ? trend.getId() : null,
                theme ? null : trend.getId(),
                title,
                trend.getStatus() == Status.UNKNOWN ? null : EnumId.of(trend.getStatus()),
                EnumId.of(trend.getDirection()),
                trend.getProbabilityOfImprovement().orElse(null),
                visits);
    }

    static ThemeOrTopic key(CouncilTrend trend) {
        return new ThemeOrTopic(trend.getDimension(), trend.getId());
    }
}
