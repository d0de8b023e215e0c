package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.ClassifiedLetter;
import findings.events.EnumId;
import findings.events.Grade;
import findings.events.Judgements;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A letter: its facts and, where they were asked for, its sentences.
 *
 * @param id the letter's id
 * @param council the council's id
 * @param councilName the council's name
 * @param kind the kind of visit
 * @param start the first day of the visit; null where the document does not say
 * @param end the last day of the visit; null where the document does not say
 * @param published the day of publication; null where the document does not say
 * @param leadInspector null where there is none
 * @param judgements what it judges
 * @param rank who speaks: the inspectorate or somebody about it
 * @param address the original's public address; null where none was given
 * @param modelVersion the version of the model that labelled it
 * @param sentences every sentence in order, those that are no finding too; null where they were not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
        String id,
        String council,
        String councilName,
        String kind,
        LocalDate start,
        LocalDate end,
        LocalDate published,
        String leadInspector,
        JudgementsView judgements,
        String rank,
        String address,
        String modelVersion,
        List<SentenceView> sentences) {

    static LetterView facts(ClassifiedLetter letter) {
        return of(letter, null);
    }

    static LetterView whole(ClassifiedLetter letter) {
        return of(letter, letter.getSentences().stream().map(SentenceView::of).toList());
    }

    private static LetterView of(ClassifiedLetter letter, List<SentenceView> sentencesOrNull) {
        return new LetterView(
                letter.getLetterId(),
                letter.getCouncilId(),
                letter.getCouncilName(),
                EnumId.of(letter.getKind()),
                letter.getVisitStart().orElse(null),
                letter.getVisitEnd().orElse(null),
                letter.getPublished().orElse(null),
                letter.getLeadInspector().orElse(null),
                JudgementsView.of(letter.getJudgements()),
                EnumId.of(letter.getSource().getRank()),
                letter.getSource().getAddress().orElse(null),
                letter.getModelVersion(),
                sentencesOrNull);
    }

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

        private static String id(Optional<Grade> grade) {
            return grade.map(EnumId::of).orElse(null);
        }
    }
}
