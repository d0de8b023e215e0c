package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
