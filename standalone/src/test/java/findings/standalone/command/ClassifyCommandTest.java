package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassifyCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aSentenceWithNothingButIdAndTextIsLabelled() throws IOException {
        List<JsonNode> labels = classify("{\"id\":\"a\",\"text\":\"Caseloads are too high in most teams.\"}");

        assertThat(labels).hasSize(1);
        assertThat(labels.get(0).path("id").asString()).isEqualTo("a");
        assertThat(labels.get(0).path("strength").asBoolean()).isFalse();
        assertThat(labels.get(0).path("area").asBoolean()).isTrue();
        assertThat(labels.get(0).path("themes").get(0).asString()).isEqualTo("workforce");
        assertThat(labels.get(0).path("topics").get(0).asString()).isEqualTo("caseloads");
        assertThat(labels.get(0).path("confidence").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void linesComeOutInTheOrderInWhichTheyCame() throws IOException {
        List<JsonNode> labels = classify(
                "{\"id\":\"1\",\"document\":\"x\",\"position\":0,\"text\":\"Supervision is weak.\"}",
                "{\"id\":\"2\",\"document\":\"x\",\"position\":1,\"text\":\"This means that plans drift.\"}",
                "{\"id\":\"3\",\"document\":\"y\",\"position\":7,\"heading\":\"Strengths\",\"kind\":\"bullet\","
                        + "\"text\":\"Early help is highly effective.\"}");

        assertThat(labels).extracting(label -> label.path("id").asString()).containsExactly("1", "2", "3");
        assertThat(labels.get(2).path("strength").asBoolean()).isTrue();
    }

    @Test
    void aSentenceThatIsNoFindingHasNeitherThemesNorTopics() throws IOException {
        JsonNode labels = classify(
                        "{\"id\":\"a\",\"text\":\"The council is responsible for personal education" + " plans.\"}")
                .get(0);

        assertThat(labels.path("strength").asBoolean() || labels.path("area").asBoolean())
                .isFalse();
        assertThat(labels.path("themes")).isEmpty();
        assertThat(labels.path("topics")).isEmpty();
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamedWithAnExample() {
        assertThatThrownBy(() -> classify("{\"id\":\"a\",\"text\":\"Fine.\"}", "no json"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("\"text\"");
        assertThatThrownBy(() -> classify("{\"text\":\"Fine.\"}"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("lacks \"id\"");
    }

    @Test
    void reasonsAreTheWordsThatDecided() throws IOException {
        JsonNode labels = classify(true, "{\"id\":\"a\",\"text\":\"Caseloads are too high in most teams.\"}")
                .get(0);

        assertThat(labels.path("reasons")).hasSizeBetween(2, 5);
        assertThat(labels.path("reasons").valueStream().map(JsonNode::asString))
                .anyMatch(reason -> reason.startsWith("area: \"") && reason.contains("too"))
                .anyMatch(reason -> reason.startsWith("workforce: \"Caseloads"));
    }

    private static List<JsonNode> classify(String... lines) throws IOException {
        return classify(false, lines);
    }

    private static List<JsonNode> classify(boolean withReasons, String... lines) throws IOException {
        StringWriter out = new StringWriter();
        new ClassifyCommand()
                .classify(
                        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out, true),
                        withReasons);
        return out.toString().lines().map(JSON::readTree).toList();
    }
}
