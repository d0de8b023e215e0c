package findings.events.theme;

import java.util.List;

/**
 * A topic, finer than a theme. How its phrases are written is said at the top of {@code topics.txt}.
 *
 * @param id lower case with hyphens, such as {@code personal-education-plans}; never that of a theme
 * @param title as people write it, such as Personal education plans
 * @param theme the id of the theme that it belongs to
 * @param phrases any of these in a sentence shows that it is about the topic
 * @param exceptions a phrase does not count where it overlaps one of these; none does where one that begins with
 *     {@code &} stands anywhere in the sentence
 */
public record Topic(String id, String title, String theme, List<String> phrases, List<String> exceptions) {

    public Topic {
        phrases = List.copyOf(phrases);
        exceptions = List.copyOf(exceptions);
    }
}
