package findings.aggregator.subscription;

import findings.events.Finding;
import findings.events.FindingEvent;
import findings.events.Subject;
import findings.events.TrendChange;
import findings.events.VisitKind;
import findings.events.identity.LetterId;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events a subscriber wants. An empty set asks for nothing in particular, so it lets all through.
 *
 * @param councils ids of councils
 * @param themes ids of themes
 * @param topics ids of topics
 * @param polarities {@code strength} and {@code area}; either lets a finding through that is both
 * @param kinds kinds of visit
 * @param about whom findings are about
 */
record EventFilter(
        Set<String> councils,
        Set<String> themes,
        Set<String> topics,
        Set<String> polarities,
        Set<VisitKind> kinds,
        Set<Subject> about) {
    static final String STRENGTH = "strength";
    static final String AREA = "area";

    EventFilter {
        councils = Set.copyOf(councils);
        themes = Set.copyOf(themes);
        topics = Set.copyOf(topics);
        polarities = Set.copyOf(polarities);
        kinds = Set.copyOf(kinds);
        about = Set.copyOf(about);
    }

    /** A finding's event matches where the finding before or after does. */
    boolean matches(FindingEvent event) {
        return Stream.concat(event.getBefore().stream(), event.getAfter().stream())
                .anyMatch(this::matches);
    }

    /** A change of status has no polarity and is always about the council. */
    boolean matches(TrendChange change) {
        boolean themeOrTopic = themes.isEmpty() && topics.isEmpty()
                || themes.contains(change.getId())
                || topics.contains(change.getId());
        return themeOrTopic
                && polarities.isEmpty()
                && wants(councils, change.getCouncilId())
                && wants(kinds, LetterId.parse(change.getLetterId()).kind())
                && wants(about, Subject.COUNCIL);
    }

    private boolean matches(Finding finding) {
        return wants(councils, finding.getCouncilId())
                && (themes.isEmpty() || finding.getThemes().stream().anyMatch(themes::contains))
                && (topics.isEmpty() || finding.getTopics().stream().anyMatch(topics::contains))
                && matchesPolarity(finding)
                && wants(kinds, finding.getKind())
                && wants(about, finding.getAbout());
    }

    private boolean matchesPolarity(Finding finding) {
        return polarities.isEmpty()
                || finding.getStrength() && polarities.contains(STRENGTH)
                || finding.getArea() && polarities.contains(AREA);
    }

    private static <T> boolean wants(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
