package findings.events.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The themes and the topics under them, each found by its id or by its title. */
public final class ThemeCatalogue {
    private final List<Theme> themes;
    private final List<Topic> topics;
    private final Map<String, Theme> themesByName;
    private final Map<String, Topic> topicsByName;

    /**
     * A catalogue.
     *
     * @param themes the themes, in the order in which they are shown
     * @param topics the topics, in the order in which they are shown
     * @throws IllegalArgumentException where an id or a title stands for two things, an id is not lower case
     *     with hyphens, or a topic's theme is not among the themes or has no phrase
     */
    public ThemeCatalogue(List<Theme> themes, List<Topic> topics) {
        this.themes = List.copyOf(themes);
        this.topics = List.copyOf(topics);
        this.themesByName = byName(this.themes, Theme::id, Theme::title);
        this.topicsByName = byName(this.topics, Topic::id, Topic::title);
        for (Topic topic : this.topics) {
            check(topic);
        }
    }

    /**
     * The catalogue that ships: the 21 themes of the labelling guide, and the topics under them.
     *
     * @return the one instance of it
     */
    public static ThemeCatalogue standard() {
        return Standard.CATALOGUE;
    }

    /**
     * The themes.
     *
     * @return all of them, in the order in which they are shown
     */
    public List<Theme> themes() {
        return themes;
    }

    /**
     * The topics.
     *
     * @return all of them, those of a theme together, in the order of the themes
     */
    public List<Topic> topics() {
        return topics;
    }

    /**
     * The topics of a theme.
     *
     * @param themeId the theme's id
     * @return its topics in order; none where there is no such theme
     */
    public List<Topic> topicsOf(String themeId) {
        return topics.stream().filter(topic -> topic.theme().equals(themeId)).toList();
    }

    /**
     * A theme by its name.
     *
     * @param idOrTitle its id or its title, in any case
     * @return the theme, or empty where there is none of that name
     */
    public Optional<Theme> theme(String idOrTitle) {
        return Optional.ofNullable(themesByName.get(key(idOrTitle)));
    }

    /**
     * A topic by its name.
     *
     * @param idOrTitle its id or its title, in any case
     * @return the topic, or empty where there is none of that name
     */
    public Optional<Topic> topic(String idOrTitle) {
        return Optional.ofNullable(topicsByName.get(key(idOrTitle)));
    }

    private void check(Topic topic) {
        if (themesByName.containsKey(topic.id())) {
            throw new IllegalArgumentException("'" + topic.id() + "' is both a theme and a topic; give the topic an"
                    + " id of its own, so that a trend's id says which it is");
        }
        if (themes.stream().noneMatch(theme -> theme.id().equals(topic.theme()))) {
            throw new IllegalArgumentException(
                    "topic '" + topic.id() + "' is under the theme '" + topic.theme() + "', which does not exist");
        }
        if (topic.phrases().isEmpty()) {
            throw new IllegalArgumentException("topic '" + topic.id() + "' has no phrase; no sentence could show it");
        }
    }

    private static <T> Map<String, T> byName(List<T> things, Function<T, String> id, Function<T, String> title) {
        Map<String, T> byName = new HashMap<>();
        for (T thing : things) {
            requireId(id.apply(thing));
            for (String name : List.of(id.apply(thing), title.apply(thing))) {
                T other = byName.putIfAbsent(key(name), thing);
                if (other != null && other != thing) {
                    throw new IllegalArgumentException("'" + name + "' names two things: " + other + " and " + thing);
                }
            }
        }
        return Map.copyOf(byName);
    }

    private static void requireId(String id) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "'" + id + "' is no id; ids are lower case with hyphens, like front-door");
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Read when first asked for, once. */
    private static final class Standard {
        static final ThemeCatalogue CATALOGUE =
                new ThemeCatalogue(CatalogueResource.themes("themes.tsv"), CatalogueResource.topics("topics.txt"));
    }
}
