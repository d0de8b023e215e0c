package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.aggregator.trend.OpenConcern;
import findings.events.CouncilTrend;
import findings.events.Dimension;
import findings.events.EnumId;
import findings.events.TrendVisit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An open concern.
 *
 * @param theme the theme's id; null where it is a topic
 * @param topic the topic's id; null where it is a theme
 * @param title the theme's or topic's title
 * @param status {@code new-concern}, {@code persisting} or {@code recurring}
 * @param since the first of the visits, one after another, that held it as a concern up to the latest
 * @param visits how many these are
 * @param days how many days lie between the first of them and the latest
 * @param firstRaised the first visit ever to hold it as a concern
 * @param letterId the letter on the latest visit that spoke of it
 * @param kind that visit's kind
 * @param date that visit's date
 * @param strengths its counted strengths
 * @param areas its counted areas for development
 * @param improvementListed whether an area stands under the improvement list or a priority action
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConcernView(
        String theme,
        String topic,
        String title,
        String status,
        LocalDate since,
        int visits,
        long days,
        LocalDate firstRaised,
        String letterId,
        String kind,
        LocalDate date,
        int strengths,
        int areas,
        boolean improvementListed) {

    static ConcernView of(OpenConcern concern, String title) {
        CouncilTrend trend = concern.trend();
        TrendVisit latest = concern.latest();
        boolean theme = trend.getDimension() == Dimension.THEME;
        return new ConcernView(
                theme ? trend.getId() : null,
                theme ? null : trend.getId(),
                title,
                EnumId.of(trend.getStatus()),
                concern.since(),
                concern.visits(),
                ChronoUnit.DAYS.between(concern.since(), latest.getDate()),
                concern.firstRaised(),
                latest.getLetterId(),
                EnumId.of(latest.getKind()),
                latest.getDate(),
                latest.getStrengths().size(),
                latest.getAreas().size(),
                latest.getImprovementListed());
    }
}
