package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.EnumId;
import findings.events.Grade;
import findings.events.Judgements;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The judgements on the council; each null where the letter gives none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JudgementsView(
        String overall,
        String leaders,
        String helpAndProtection,
        String inCare,
        String inCareAndCareLeavers,
        String careLeavers,
        String adoption) {
    static final List<String> COLUMNS = List.of(
            "overall", "leaders", "helpAndProtection", "inCare", "inCareAndCareLeavers", "careLeavers", "adoption");

    static JudgementsView of(Judgements judgements) {
        return new JudgementsView(
                id(judgements.getOverall()),
                id(judgements.getLeaders()),
                id(judgements.getHelpAndProtection()),
                id(judgements.getInCare()),
                id(judgements.getInCareAndCareLeavers()),
                id(judgements.getCareLeavers()),
                id(judgements.getAdoption()));
    }

    List<Object> row() {
        return Arrays.asList(overall, leaders, helpAndProtection, inCare, inCareAndCareLeavers, careLeavers, adoption);
    }

    private static String id(Optional<Grade> grade) {
        return grade.map(EnumId::of).orElse(null);
    }
}
