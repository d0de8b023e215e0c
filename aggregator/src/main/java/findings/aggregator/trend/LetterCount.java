package findings.aggregator.trend;

import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Subject;
import findings.events.TrendVisit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Counts the findings of one letter under the themes and topics that they are about. */
public final class LetterCount {
    private LetterCount() {}

    /**
     * What one letter says of each theme and topic. Only findings about the council are taken. A doubtful
     * one is listed apart; one that repeats another of the same letter is not counted again, but where it
     * stands under the improvement list, the visit's areas for its themes and topics do.
     *
     * @param letter the classified letter
     * @return what the visit says, by theme and topic, for those with a finding, counted or doubtful
     * @throws IllegalArgumentException where the letter's id is no letter id
     */
    public static SortedMap<ThemeOrTopic, TrendVisit> of(ClassifiedLetter letter) {
        SortedMap<ThemeOrTopic, VisitTally> tallies = new TreeMap<>();
        for (ClassifiedSentence sentence : letter.getSentences()) {
            if (sentence.getAbout() == Subject.COUNCIL && (sentence.getStrength() || sentence.getArea())) {
                BiConsumer<VisitTally, ClassifiedSentence> take = takeOf(sentence);
                for (ThemeOrTopic key : keysOf(sentence)) {
                    take.accept(tallies.computeIfAbsent(key, k -> new VisitTally()), sentence);
                }
            }
        }
        SortedMap<ThemeOrTopic, TrendVisit> visits = new TreeMap<>();
        tallies.forEach((key, tally) -> tally.toVisit(letter).ifPresent(visit -> visits.put(key, visit)));
        return visits;
    }

    private static BiConsumer<VisitTally, ClassifiedSentence> takeOf(ClassifiedSentence sentence) {
        if (sentence.getUncertain()) {
            return VisitTally::takeUncertain;
        }
        return sentence.getRepeats().isPresent() ? VisitTally::takeRepeat : VisitTally::take;
    }

    private static Set<ThemeOrTopic> keysOf(ClassifiedSentence sentence) {
        Set<ThemeOrTopic> keys = new LinkedHashSet<>();
        sentence.getThemes().forEach(id -> keys.add(ThemeOrTopic.theme(id)));
        sentence.getTopics().forEach(id -> keys.add(ThemeOrTopic.topic(id)));
        return keys;
    }
}
