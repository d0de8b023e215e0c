package findings.benchmarks;

import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All sentences of the corpus, document by document. */
final class CorpusSentences {
    /** Where the corpus is, where it is not beside the working directory. */
    private static final String PROPERTY = "findings.corpus";

    private CorpusSentences() {}

    static Path corpus() {
        return Path.of(System.getProperty(PROPERTY, "../shared/corpus"));
    }

    static List<List<SentenceInContext>> documents() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, List<SentenceInContext>> documents = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus().resolve("sentences.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode sentence = json.readTree(line);
                documents
                        .computeIfAbsent(sentence.path("document").asString(), name -> new ArrayList<>())
                        .add(new SentenceInContext(
                                sentence.path("text").asString(),
                                sentence.path("heading").asString(""),
                                SentenceKind.of(sentence.path("kind").asString("para")),
                                sentence.path("position").asInt()));
            }
        }
        return List.copyOf(documents.values());
    }
}
