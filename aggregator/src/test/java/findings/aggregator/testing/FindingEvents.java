package findings.aggregator.testing;

import findings.events.Cause;
import findings.events.Change;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Finding;
import findings.events.FindingEvent;
import findings.events.identity.LetterId;

/** The events that the classifier would publish on a letter. */
public final class FindingEvents {
    private FindingEvents() {}

    /** The letter's sentence as a finding that was added. */
    public static FindingEvent added(ClassifiedLetter letter, ClassifiedSentence sentence) {
        return event(letter, sentence, Change.ADDED, Cause.NEW_LETTER, null, finding(letter, sentence));
    }

    /** The letter's sentence as a finding that was withdrawn. */
    public static FindingEvent withdrawn(ClassifiedLetter letter, ClassifiedSentence sentence) {
        return event(letter, sentence, Change.WITHDRAWN, Cause.WITHDRAWN_LETTER, finding(letter, sentence), null);
    }

    /** A finding whose labels changed. */
    public static FindingEvent changed(ClassifiedLetter letter, ClassifiedSentence before, ClassifiedSentence after) {
        return event(letter, after, Change.CHANGED, Cause.CORRECTION, finding(letter, before), finding(letter, after));
    }

    private static FindingEvent event(
            ClassifiedLetter letter,
            ClassifiedSentence sentence,
            Change change,
            Cause cause,
            Finding before,
            Finding after) {
        return FindingEvent.newBuilder()
                .setFindingId(sentence.getId())
                .setLetterId(letter.getLetterId())
                .setCouncilId(letter.getCouncilId())
                .setChange(change)
                .setCause(cause)
                .setBefore(before)
                .setAfter(after)
                .build();
    }

    private static Finding finding(ClassifiedLetter letter, ClassifiedSentence sentence) {
        return Finding.newBuilder()
                .setId(sentence.getId())
                .setLetterId(letter.getLetterId())
                .setCouncilId(letter.getCouncilId())
                .setCouncilName(letter.getCouncilName())
                .setKind(letter.getKind())
                .setDate(LetterId.parse(letter.getLetterId()).date())
                .setStrength(sentence.getStrength())
                .setArea(sentence.getArea())
                .setThemes(sentence.getThemes())
                .setTopics(sentence.getTopics())
                .setText(sentence.getText())
                .setHeading(sentence.getHeading())
                .setPage(sentence.getPage())
                .setConfidence(sentence.getConfidence())
                .setAbout(sentence.getAbout())
                .setWeight(sentence.getWeight())
                .setModelVersion(letter.getModelVersion())
                .setRank(letter.getSource().getRank())
                .build();
    }
}
