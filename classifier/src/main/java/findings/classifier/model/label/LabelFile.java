package findings.classifier.model.label;

import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads files of sentences, labelled or not: JSON Lines, in the form of the corpus. */
public final class LabelFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXAMPLE =
            "{\"id\": \"1\", \"document\": \"a\", \"position\": 0, \"text\": \"Plans drift.\","
                    + " \"polarity\": \"A\", \"themes\": [\"planning-review\"]}";

    private LabelFile() {}

    /**
     * Reads labelled sentences.
     *
     * @param file JSON Lines with id, document, position, heading, kind, text, polarity, themes
     * @return the sentences in the file's order
     * @throws IOException where the file cannot be read, or a line of it is no JSON
     */
    public static List<LabelledSentence> labelled(Path file) throws IOException {
        List<LabelledSentence> result = new ArrayList<>();
        for (JsonNode row : rows(file)) {
            List<String> themes = new ArrayList<>();
            row.path("themes").forEach(theme -> themes.add(theme.asString()));
            String polarity = row.path("polarity").asString("N");
            result.add(new LabelledSentence(
                    row.path("id").asString(""),
                    row.path("document").asString(""),
                    sentence(row),
                    polarity.contains("S"),
                    polarity.contains("A"),
                    themes,
                    row.path("drawn").asString("random").equals("hard")));
        }
        return result;
    }

    /**
     * Reads whole documents.
     *
     * @param file JSON Lines with document, position, heading, kind, text; packed where the name ends in .gz
     * @return each document's sentences in order
     * @throws IOException where the file cannot be read, or a line of it is no JSON
     */
    public static Map<String, List<SentenceInContext>> documents(Path file) throws IOException {
        Map<String, List<SentenceInContext>> result = new LinkedHashMap<>();
        for (JsonNode row : rows(file)) {
            result.computeIfAbsent(row.path("document").asString(""), name -> new ArrayList<>())
                    .add(sentence(row));
        }
        return result;
    }

    private static SentenceInContext sentence(JsonNode row) {
        return new SentenceInContext(
                row.path("text").asString(""),
                row.path("heading").asString(""),
                SentenceKind.of(row.path("kind").asString("")),
                row.path("position").asInt(0));
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> result = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    result.add(row(file, number, line));
                }
            }
        }
        return result;
    }

    private static JsonNode row(Path file, int number, String line) throws FileSystemException {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            FileSystemException bad = new FileSystemException(
                    file.toString(),
                    null,
                    "line " + number + " is no JSON; each line is a sentence, such as " + EXAMPLE);
            bad.initCause(e);
            throw bad;
        }
    }
}
