package findings.standalone.replay;

import findings.aggregator.trend.LetterCount;
import findings.aggregator.trend.ThemeOrTopic;
import findings.aggregator.trend.TrendSummary;
import findings.events.ClassifiedLetter;
import findings.events.Status;
import findings.events.TrendVisit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A council's theme or topic whose status differs.
 *
 * @param councilName the council
 * @param themeOrTopic the theme's or topic's id
 * @param before the status before; {@link Status#UNKNOWN} where nothing was counted
 * @param after the status after; {@link Status#UNKNOWN} where nothing is counted
 */
public record StatusDifference(String councilName, String themeOrTopic, Status before, Status after) {

    /**
     * What differs between two versions of the letters on one council.
     *
     * @param before the letters before
     * @param after the letters after
     * @return the differences, themes first
     */
    static List<StatusDifference> between(Collection<ClassifiedLetter> before, Collection<ClassifiedLetter> after) {
        SortedMap<ThemeOrTopic, Status> were = statuses(before);
        SortedMap<ThemeOrTopic, Status> are = statuses(after);
        SortedSet<ThemeOrTopic> all = new TreeSet<>(were.keySet());
        all.addAll(are.keySet());
        String council =
                after.stream().findFirst().map(ClassifiedLetter::getCouncilName).orElse("");
        List<StatusDifference> differences = new ArrayList<>();
        for (ThemeOrTopic key : all) {
            Status was = were.getOrDefault(key, Status.UNKNOWN);
            Status is = are.getOrDefault(key, Status.UNKNOWN);
            if (was != is) {
                differences.add(new StatusDifference(council, key.id(), was, is));
            }
        }
        return differences;
    }

    private static SortedMap<ThemeOrTopic, Status> statuses(Collection<ClassifiedLetter> letters) {
        SortedMap<ThemeOrTopic, List<TrendVisit>> visits = new TreeMap<>();
        for (ClassifiedLetter letter : letters) {
            LetterCount.of(letter)
                    .forEach((key, visit) -> visits.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(visit));
        }
        SortedMap<ThemeOrTopic, Status> statuses = new TreeMap<>();
        visits.forEach((key, all) ->
                statuses.put(key, TrendSummary.of("", "", key, all).getStatus()));
        return statuses;
    }
}
