package findings.aggregator.query;

import findings.aggregator.trend.ThemeOrTopic;
import findings.events.Dimension;
import findings.events.council.Council;
import findings.events.council.CouncilRegister;
import findings.events.theme.ThemeCatalogue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what people ask for by name, and says what would be right where there is nothing of that name. */
public final class Names {
    private static final int SUGGESTIONS = 5;
    private static final int ALIKE_FROM_LETTERS = 3;

    private final CouncilRegister councils;
    private final ThemeCatalogue catalogue;
    private final Map<ThemeOrTopic, Integer> places = new LinkedHashMap<>();

    /**
     * Names of a register and a catalogue.
     *
     * @param councils the councils
     * @param catalogue the themes and topics
     */
    public Names(CouncilRegister councils, ThemeCatalogue catalogue) {
        this.councils = councils;
        this.catalogue = catalogue;
        catalogue.themes().forEach(theme -> places.put(ThemeOrTopic.theme(theme.id()), places.size()));
        catalogue.topics().forEach(topic -> places.put(ThemeOrTopic.topic(topic.id()), places.size()));
    }

    /**
     * All councils.
     *
     * @return today's and former ones, by id
     */
    public List<Council> councils() {
        return councils.councils();
    }

    /**
     * A council.
     *
     * @param name its id, name, an alias or a code
     * @return the council
     * @throws UnknownNameException where none is known by it
     */
    public Council council(String name) {
        return councils.find(name)
                .orElseThrow(() -> new UnknownNameException("no council is known by '" + name + "'; "
                        + suggestions(name, councils().stream().map(Council::id))
                        + "/api/councils lists all, by id, name, alias or code"));
    }

    /**
     * A theme or a topic.
     *
     * @param name its id or title
     * @return the theme or topic
     * @throws UnknownNameException where there is neither of that name
     */
    public ThemeOrTopic themeOrTopic(String name) {
        return catalogue
                .theme(name)
                .map(theme -> ThemeOrTopic.theme(theme.id()))
                .or(() -> catalogue.topic(name).map(topic -> ThemeOrTopic.topic(topic.id())))
                .orElseThrow(() -> new UnknownNameException("no theme or topic is known by '" + name + "'; "
                        + suggestions(
                                name,
                                Stream.concat(
                                        catalogue.themes().stream().map(theme -> theme.id()),
                                        catalogue.topics().stream().map(topic -> topic.id())))
                        + "an id is like education or personal-education-plans"));
    }

    /**
     * All themes and topics.
     *
     * @return the themes, then the topics, each in the order of the catalogue
     */
    public List<ThemeOrTopic> themesAndTopics() {
        return List.copyOf(places.keySet());
    }

    /**
     * The theme that a topic is under.
     *
     * @param topic the topic
     * @return its theme's id, or empty where the catalogue holds no such topic
     */
    public Optional<String> themeOf(ThemeOrTopic topic) {
        return catalogue.topic(topic.id()).map(found -> found.theme());
    }

    /**
     * How people call a theme or topic.
     *
     * @param key the theme or topic
     * @return its title; its id where the catalogue holds it no more
     */
    public String title(ThemeOrTopic key) {
        Optional<String> title = key.dimension() == Dimension.THEME
                ? catalogue.theme(key.id()).map(theme -> theme.title())
                : catalogue.topic(key.id()).map(topic -> topic.title());
        return title.orElse(key.id());
    }

    /**
     * The order in which themes and topics are shown.
     *
     * @return that of the catalogue, themes first; those that it holds no more stand last, by id
     */
    public Comparator<ThemeOrTopic> order() {
        return Comparator.<ThemeOrTopic>comparingInt(key -> places.getOrDefault(key, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    private static String suggestions(String name, Stream<String> ids) {
        String key = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String start = key.substring(0, Math.min(ALIKE_FROM_LETTERS, key.length()));
        String alike = ids.filter(id -> !key.isEmpty() && (id.startsWith(start) || id.contains(key)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
        return alike.isEmpty() ? "" : "did you mean one of " + alike + "? ";
    }
}
