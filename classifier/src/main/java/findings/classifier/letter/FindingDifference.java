package findings.classifier.letter;

import findings.events.Cause;
import findings.events.Change;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Finding;
import findings.events.FindingEvent;
import findings.events.identity.LetterId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What subscribers are told when a letter's findings change. */
public final class FindingDifference {
    private FindingDifference() {}

    /**
     * The events that lead from the findings of one version of a letter to those of another.
     *
     * <p>A finding that differs in its confidence or the model's version alone is the same finding: a newer
     * model that says the same is no news.
     *
     * @param beforeOrNull the letter as it was last published; null where it was not
     * @param afterOrNull the letter now; null where it is withdrawn
     * @param cause why
     * @return what was withdrawn, in the old letter's order, then what was added or changed, in the new one's
     */
    public static List<FindingEvent> between(ClassifiedLetter beforeOrNull, ClassifiedLetter afterOrNull, Cause cause) {
        Map<String, Finding> before = findings(beforeOrNull);
        Map<String, Finding> after = findings(afterOrNull);
        List<FindingEvent> events = new ArrayList<>();
        before.forEach((id, finding) -> {
            if (!after.containsKey(id)) {
                events.add(event(Change.WITHDRAWN, cause, finding, null));
            }
        });
        after.forEach((id, finding) -> {
            Finding old = before.get(id);
            if (old == null) {
                events.add(event(Change.ADDED, cause, null, finding));
            } else if (!saysTheSame(old, finding)) {
                events.add(event(Change.CHANGED, cause, old, finding));
            }
        });
        return events;
    }

    private static boolean saysTheSame(Finding old, Finding now) {
        Finding aligned = Finding.newBuilder(old)
                .setConfidence(now.getConfidence())
                .setModelVersion(now.getModelVersion())
                .build();
        return aligned.equals(now);
    }

    private static FindingEvent event(Change change, Cause cause, Finding before, Finding after) {
        Finding known = after == null ? before : after;
        return FindingEvent.newBuilder()
                .setFindingId(known.getId())
                .setLetterId(known.getLetterId())
                .setCouncilId(known.getCouncilId())
                .setChange(change)
                .setCause(cause)
                .setBefore(before)
                .setAfter(after)
                .build();
    }

    private static Map<String, Finding> findings(ClassifiedLetter letterOrNull) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        if (letterOrNull != null) {
            for (ClassifiedSentence sentence : letterOrNull.getSentences()) {
                if (sentence.getStrength() || sentence.getArea()) {
                    findings.put(sentence.getId(), finding(letterOrNull, sentence));
                }
            }
        }
        return findings;
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
                .setUncertain(sentence.getUncertain())
                .setAbout(sentence.getAbout())
                .setWeight(sentence.getWeight())
                .setImprovementListed(sentence.getImprovementListed())
                .setRepeats(sentence.getRepeats().orElse(null))
                .setCorrected(sentence.getCorrected())
                .setModelVersion(letter.getModelVersion())
                .setRank(letter.getSource().getRank())
                .setAddress(letter.getSource().getAddress().orElse(null))
                .build();
    }
}
