package findings.aggregator.query;

import findings.events.Finding;
import findings.events.FindingEvent;
import findings.events.Subject;
import findings.events.TrendChange;
import findings.events.VisitKind;
import findings.events.identity.LetterId;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which findings are wanted. An empty set asks for nothing in particular, so it lets all through.
 *
 * @param councils ids of councils
 * @param themes ids of themes
 * @param topics ids of topics
 * @param polarities {@code strength} and {@code area}; either lets a finding through that is both
 * @param kinds kinds of visit
 * @param about whom findings are about
 */
public record FindingFilter(
        Set<String> councils,
        Set<String> themes,
        Set<String> topics,
        Set<String> polarities,
        Set<VisitKind> kinds,
        Set<Subject> about) {
    /** The polarity of strengths. */
    public static final String STRENGTH = "strength";

    /** The polarity of areas for development. */
    public static final String AREA = "area";

    /** Copies the sets. */
    public FindingFilter {
        councils = Set.copyOf(councils);
        themes = Set.copyOf(themes);
        topics = Set.copyOf(topics);
        polarities = Set.copyOf(polarities);
        kinds = Set.copyOf(kinds);
        about = Set.copyOf(about);
    }

    /**
     * Whether an event is wanted.
     *
     * @param event what happened to a finding
     * @return whether the finding before or after is wanted
     */
    public boolean matches(FindingEvent event) {
        return Stream.concat(event.getBefore().stream(), event.getAfter().stream())
                .anyMatch(this::matches);
    }

    /**
     * Whether a change of status is wanted. It has no polarity, is always about the council, and is of the kind of
     * visit that caused it.
     *
     * @param change a council's theme or topic changed status
     * @return whether it is wanted
     */
    public boolean matches(TrendChange change) {
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
