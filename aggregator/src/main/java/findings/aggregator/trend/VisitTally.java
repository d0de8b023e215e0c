package findings.aggregator.trend;

import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.TrendVisit;
import findings.events.identity.LetterId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what one letter says of one theme or topic. */
final class VisitTally {
    private final List<String> strengths = new ArrayList<>();
    private final List<String> areas = new ArrayList<>();
    private final List<String> uncertain = new ArrayList<>();
    private final Set<String> stoodFor = new HashSet<>();
    private boolean listed;

    /** A sentence that is both strength and area counts once as each. */
    void take(ClassifiedSentence sentence) {
        if (sentence.getStrength()) {
            strengths.add(sentence.getId());
        }
        if (sentence.getArea()) {
            areas.add(sentence.getId());
        }
        takeRepeat(sentence);
    }

    void takeRepeat(ClassifiedSentence sentence) {
        listed |= sentence.getArea() && sentence.getImprovementListed();
    }

    /** Takes a repeat in the place of what it repeats, which is not counted here; once, however often it is repeated. */
    void takeFor(String repeated, ClassifiedSentence sentence) {
        if (stoodFor.add(repeated)) {
            take(sentence);
        } else {
            takeRepeat(sentence);
        }
    }

    void takeUncertain(ClassifiedSentence sentence) {
        uncertain.add(sentence.getId());
    }

    /** The visit; empty where nothing but repeats of findings on other themes spoke of it. */
    Optional<TrendVisit> toVisit(ClassifiedLetter letter) {
        if (strengths.isEmpty() && areas.isEmpty() && uncertain.isEmpty()) {
            return Optional.empty();
        }
        boolean improvementListed = listed && !areas.isEmpty();
        return Optional.of(TrendVisit.newBuilder()
                .setLetterId(letter.getLetterId())
                .setKind(letter.getKind())
                .setDate(LetterId.parse(letter.getLetterId()).date())
                .setStrengths(strengths)
                .setAreas(areas)
                .setUncertain(uncertain)
                .setImprovementListed(improvementListed)
                .setConcern(improvementListed || (!areas.isEmpty() && areas.size() >= strengths.size()))
                .setRank(letter.getSource().getRank())
                .build());
    }
}
