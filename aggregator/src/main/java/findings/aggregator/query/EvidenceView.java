package findings.aggregator.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.ClassifiedSentence;
import findings.events.EnumId;

/**
 * A finding behind a trend's figures.
 *
 * @param id the finding's id
 * @param polarity {@code strength}, {@code area} or {@code both}, which counts once as each
 * @param text the sentence
 * @param page the page its block begins on, counted from 1
 * @param heading the innermost heading above it
 * @param weight how heavily the letter states it
 * @param confidence probability, 0 to 1, that its labels are right
 * @param uncertain true where it is too doubtful to be counted; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        String id,
        String polarity,
        String text,
        int page,
        String heading,
        String weight,
        double confidence,
        Boolean uncertain) {

    static EvidenceView of(ClassifiedSentence sentence) {
        return new EvidenceView(
                sentence.getId(),
                Polarity.id(sentence.getStrength(), sentence.getArea()),
                sentence.getText(),
                sentence.getPage(),
                sentence.getHeading(),
                EnumId.of(sentence.getWeight()),
                sentence.getConfidence(),
                sentence.getUncertain() ? true : null);
    }
}
