package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {
    @Test
    void aFormOfTheLogThatThereIsNotIsNamedWithThoseThatThereAre() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code;
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            code = FindingsCommand.run(Map.of("FINDINGS_LOG_FORMAT", "xml"), "themes");
        } finally {
            System.setErr(before);
        }

        assertThat(code).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("findings: FINDINGS_LOG_FORMAT is 'xml'; it must be one of [text, json]");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(failure("evaluate", "no-labels.jsonl")).isEqualTo("findings: there is no file no-labels.jsonl");
    }

    @Test
    void aLineOfLabelsThatIsNoJsonIsNamedWithAnExample(@TempDir Path folder) throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.jsonl"), "{\"id\": \"1\"}\n\n# Plans\n");

        assertThat(failure("train", labels.toString()))
                .startsWith("findings: " + labels + ": line 3 is no JSON; each line is a sentence, such as {\"id\"");
    }

    private static String failure(String... arguments) {
        StringWriter said = new StringWriter();
        int code = FindingsCommand.commandLine().setErr(new PrintWriter(said)).execute(arguments);

        assertThat(code).isEqualTo(1);
        return said.toString().strip();
    }
}
