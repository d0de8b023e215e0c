package findings.events.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the themes and topics from the resources beside this class; each file says how it is written. */
final class CatalogueResource {
    private static final String COMMENT = "#";
    private static final String EXCEPTION = "!";

    private CatalogueResource() {}

    static List<Theme> themes(String resource) {
        List<Theme> themes = new ArrayList<>();
        for (String line : lines(resource)) {
            String[] fields = line.split("\t");
            if (fields.length != 3) {
                throw new IllegalStateException(
                        resource + ": a theme has id, title and what it covers, separated by tabs, not '" + line + "'");
            }
            themes.add(new Theme(fields[0], fields[1], fields[2]));
        }
        return themes;
    }

    static List<Topic> topics(String resource) {
        List<Topic> topics = new ArrayList<>();
        String theme = "";
        for (String line : lines(resource)) {
            boolean indented = Character.isWhitespace(line.charAt(0));
            String text = line.strip();
            if (indented && topics.isEmpty()) {
                throw new IllegalStateException(resource + ": the phrase '" + text + "' stands before any topic");
            } else if (indented) {
                topics.set(topics.size() - 1, withPhrase(topics.get(topics.size() - 1), text));
            } else if (text.startsWith("[") && text.endsWith("]")) {
                theme = text.substring(1, text.length() - 1);
            } else {
                topics.add(topic(resource, theme, text));
            }
        }
        return topics;
    }

    private static Topic topic(String resource, String theme, String line) {
        String[] fields = line.split("\\|");
        if (fields.length != 2) {
            throw new IllegalStateException(resource + ": a topic is 'id | title', not '" + line + "'");
        }
        return new Topic(fields[0].strip(), fields[1].strip(), theme, List.of(), List.of());
    }

    private static Topic withPhrase(Topic topic, String text) {
        List<String> phrases = new ArrayList<>(topic.phrases());
        List<String> exceptions = new ArrayList<>(topic.exceptions());
        if (text.startsWith(EXCEPTION)) {
            exceptions.add(text.substring(EXCEPTION.length()).strip());
        } else {
            phrases.add(text);
        }
        return new Topic(topic.id(), topic.title(), topic.theme(), phrases, exceptions);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = CatalogueResource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
