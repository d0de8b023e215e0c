package findings.classifier.stream;

import findings.classifier.letter.FindingDifference;
import findings.events.Cause;
import findings.events.ClassifiedLetter;
import findings.events.FindingEvent;
import java.util.List;

/** What is to be published of a letter: its new whole, or null where it goes, and what that changes. */
record Publication(String letterId, ClassifiedLetter wholeOrNull, Cause cause, List<FindingEvent> events) {

    static Publication between(ClassifiedLetter beforeOrNull, ClassifiedLetter nowOrNull, Cause cause) {
        ClassifiedLetter known = nowOrNull == null ? beforeOrNull : nowOrNull;
        return new Publication(
                known.getLetterId(), nowOrNull, cause, FindingDifference.between(beforeOrNull, nowOrNull, cause));
    }
}
