package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.aggregator.trend.VisitFigures;
import java.util.Arrays;
import java.util.List;

/**
 * What some visits said of a theme or topic, and how many they are.
 *
 * @param councils how many councils were visited
 * @param visits how many visits spoke of it
 * @param concerns at how many of these it was a concern
 * @param shareOfConcerns 0 to 1; null where there is no visit
 * @param strengths how many strengths they counted
 * @param areas how many areas for development they counted
 * @param shareOfAreas the share of areas among all findings, 0 to 1; null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FiguresView(
        int councils, int visits, int concerns, Double shareOfConcerns, int strengths, int areas, Double shareOfAreas) {
    static final List<String> COLUMNS =
            List.of("councils", "visits", "concerns", "shareOfConcerns", "strengths", "areas", "shareOfAreas");

    static FiguresView of(VisitFigures figures) {
        return new FiguresView(
                figures.councils(),
                figures.visits(),
                figures.concerns(),
                figures.shareOfConcerns().orElse(null),
                figures.strengths(),
                figures.areas(),
                figures.shareOfAreas().orElse(null));
    }

    List<Object> row() {
        return Arrays.asList(councils, visits, concerns, shareOfConcerns, strengths, areas, shareOfAreas);
    }
}
