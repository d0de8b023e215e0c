package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.testing.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the descriptions of both interfaces with the tools of their makers, in the world of Node.js. */
class InterfaceDescriptionTest {
    private static Node node;

    @BeforeAll
    static void install() {
        node = Node.with(Path.of("src/test/node"), Path.of("target/node"));
    }

    @Test
    void theHttpInterfaceIsDescribedAsTheLinterWants() throws IOException {
        Path description = Path.of("target/openapi.json").toAbsolutePath();
        Server server = new Server(QueryInstallation.get().address());
        Files.writeString(description, server.require("/api/openapi", Map.of()).toString());

        Node.Result result =
                node.run("node_modules/@redocly/cli/bin/cli.js", "lint", "--max-problems=50", description.toString());

        assertThat(result.code()).as(result.output()).isZero();
        assertThat(result.output()).contains("Your API description is valid").doesNotContain("warning");
    }

    @Test
    void theTopicsAreDescribedAsTheParserWants() {
        Node.Result result = node.run(
                "asyncapi.mjs",
                Path.of("../docs/asyncapi.json").toAbsolutePath().toString());

        assertThat(result.code()).as(result.output()).isZero();
        assertThat(result.output()).contains("AsyncAPI 3.0.0").contains("0 errors");
    }
}
