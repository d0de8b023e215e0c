package findings.classifier.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import findings.events.testing.Corpus;
import findings.events.theme.ThemeCatalogue;
import findings.events.theme.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class TopicsOfTheCorpusTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyTopicIsFoundInRealLetters() throws IOException {
        Path sentences = Corpus.path("sentences.jsonl.gz");
        TopicFinder finder = new TopicFinder(ThemeCatalogue.standard());
        Set<String> found = new HashSet<>();

        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(sentences)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found.addAll(finder.topics(json.readTree(line).get("text").asText()));
            }
        }

        List<String> all =
                ThemeCatalogue.standard().topics().stream().map(Topic::id).toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }
}
