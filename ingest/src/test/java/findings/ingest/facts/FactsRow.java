package findings.ingest.facts;

import findings.events.EnumId;
import findings.events.Grade;
import findings.events.Judgements;
import java.time.LocalDate;
import java.util.Optional;

/** Facts as a row of {@code corpus-facts.csv}: fields separated by bars. */
final class FactsRow {
    private FactsRow() {}

    static String of(String document, LetterFacts facts) {
        Judgements judgements = facts.judgements();
        return String.join(
                "|",
                document,
                facts.council().id(),
                EnumId.of(facts.kind()),
                day(facts.start()),
                day(facts.end()),
                day(facts.published()),
                facts.leadInspector().orElse(""),
                grade(judgements.getOverall()),
                grade(judgements.getLeaders()),
                grade(judgements.getHelpAndProtection()),
                grade(judgements.getInCare()),
                grade(judgements.getInCareAndCareLeavers()),
                grade(judgements.getCareLeavers()),
                grade(judgements.getAdoption()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String grade(Optional<Grade> grade) {
        return grade.map(EnumId::of).orElse("");
    }
}
