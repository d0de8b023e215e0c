package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.EnumId;
import findings.events.Finding;
import findings.events.identity.LetterId;
import java.time.LocalDate;
import java.util.List;

/**
 * A finding as answers and events give it; fields as in the contract's {@code Finding}.
 *
 * @param polarity {@code strength}, {@code area} or {@code both}
 * @param repeats null where it repeats none
 * @param address null where none was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String id,
        String letterId,
        String council,
        String councilName,
        String kind,
        LocalDate date,
        String polarity,
        List<String> themes,
        List<String> topics,
        String text,
        String heading,
        int page,
        double confidence,
        boolean uncertain,
        String about,
        String weight,
        boolean improvementListed,
        String repeats,
        boolean corrected,
        String modelVersion,
        String rank,
        String address) {

    /**
     * A finding that stands in an event.
     *
     * @param finding the contract's record
     * @return the finding as answers give it
     */
    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.getId(),
                finding.getLetterId(),
                finding.getCouncilId(),
                finding.getCouncilName(),
                EnumId.of(finding.getKind()),
                finding.getDate(),
                Polarity.id(finding.getStrength(), finding.getArea()),
                finding.getThemes(),
                finding.getTopics(),
                finding.getText(),
                finding.getHeading(),
                finding.getPage(),
                finding.getConfidence(),
                finding.getUncertain(),
                EnumId.of(finding.getAbout()),
                EnumId.of(finding.getWeight()),
                finding.getImprovementListed(),
                finding.getRepeats().orElse(null),
                finding.getCorrected(),
                finding.getModelVersion(),
                EnumId.of(finding.getRank()),
                finding.getAddress().orElse(null));
    }

    /**
     * A sentence of a letter.
     *
     * @param letter the letter
     * @param sentence a sentence of it
     * @return the finding as answers give it
     */
    public static FindingView of(ClassifiedLetter letter, ClassifiedSentence sentence) {
        return new FindingView(
                sentence.getId(),
                letter.getLetterId(),
                letter.getCouncilId(),
                letter.getCouncilName(),
                EnumId.of(letter.getKind()),
                LetterId.parse(letter.getLetterId()).date(),
                Polarity.id(sentence.getStrength(), sentence.getArea()),
                sentence.getThemes(),
                sentence.getTopics(),
                sentence.getText(),
                sentence.getHeading(),
                sentence.getPage(),
                sentence.getConfidence(),
                sentence.getUncertain(),
                EnumId.of(sentence.getAbout()),
                EnumId.of(sentence.getWeight()),
                sentence.getImprovementListed(),
                sentence.getRepeats().orElse(null),
                sentence.getCorrected(),
                letter.getModelVersion(),
                EnumId.of(letter.getSource().getRank()),
                letter.getSource().getAddress().orElse(null));
    }
}
