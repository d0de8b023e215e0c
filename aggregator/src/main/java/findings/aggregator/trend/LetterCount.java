package findings.aggregator.trend;

import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Subject;
import findings.events.TrendVisit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the findings of one letter under the themes and topics that they are about. */
public final class LetterCount {
    private LetterCount() {}

    /**
     * What one letter says of each theme and topic. Only findings about the council are taken. A doubtful
     * one is listed apart. One that repeats another of the same letter is not counted again where that one is
     * counted, but where it stands under the improvement list, the visit's areas for its themes and topics do.
     *
     * @param letter the classified letter
     * @return what the visit says, by theme and topic, for those with a finding, counted or doubtful
     * @throws IllegalArgumentException where the letter's id is no letter id
     */
    public static SortedMap<ThemeOrTopic, TrendVisit> of(ClassifiedLetter letter) {
        List<ClassifiedSentence> findings = letter.getSentences().stream()
                .filter(LetterCount::isOnTheCouncil)
                .toList();
        Map<String, Set<ThemeOrTopic>> originals = originals(findings);
        SortedMap<ThemeOrTopic, VisitTally> tallies = new TreeMap<>();
        for (ClassifiedSentence finding : findings) {
            for (ThemeOrTopic key : keysOf(finding)) {
                VisitTally tally = tallies.computeIfAbsent(key, k -> new VisitTally());
                Optional<String> repeated = finding.getRepeats();
                if (finding.getUncertain()) {
                    tally.takeUncertain(finding);
                } else if (repeated.isEmpty()) {
                    tally.take(finding);
                } else if (originals.getOrDefault(repeated.get(), Set.of()).contains(key)) {
                    tally.takeRepeat(finding);
                } else {
                    tally.takeFor(repeated.get(), finding);
                }
            }
        }
        SortedMap<ThemeOrTopic, TrendVisit> visits = new TreeMap<>();
        tallies.forEach((key, tally) -> tally.toVisit(letter).ifPresent(visit -> visits.put(key, visit)));
        return visits;
    }

    private static boolean isOnTheCouncil(ClassifiedSentence sentence) {
        return sentence.getAbout() == Subject.COUNCIL && (sentence.getStrength() || sentence.getArea());
    }

    /** Under which themes and topics each finding is counted that repeats no other. */
    private static Map<String, Set<ThemeOrTopic>> originals(List<ClassifiedSentence> findings) {
        Map<String, Set<ThemeOrTopic>> originals = new HashMap<>();
        for (ClassifiedSentence finding : findings) {
            if (!finding.getUncertain() && finding.getRepeats().isEmpty()) {
                originals.put(finding.getId(), keysOf(finding));
            }
        }
        return originals;
    }

    private static Set<ThemeOrTopic> keysOf(ClassifiedSentence sentence) {
        Set<ThemeOrTopic> keys = new LinkedHashSet<>();
        sentence.getThemes().forEach(id -> keys.add(ThemeOrTopic.theme(id)));
        sentence.getTopics().forEach(id -> keys.add(ThemeOrTopic.topic(id)));
        return keys;
    }
}
