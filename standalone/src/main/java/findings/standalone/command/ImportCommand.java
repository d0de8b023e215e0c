package findings.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code findings import}: takes in what another installation exported. */
@Command(
        name = "import",
        description = "Takes in the letters, originals and corrections of an export. What is the same already makes no"
                + " record, so it can be run again.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BROKEN_OFF = "broken-off";

    @Parameters(paramLabel = "FILE", description = "A ZIP file that 'findings export' wrote.")
    private Path file;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, Integer> outcomes = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(server.postForStream("/api/import", file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = JSON.readTree(line);
                String outcome = entry.path("outcome").asString();
                if (outcome.equals(BROKEN_OFF)) {
                    throw new CommandException(
                            "the import broke off: " + entry.path("reason").asString() + "; run it again");
                }
                outcomes.merge(outcome, 1, Integer::sum);
            }
        } catch (IOException e) {
            throw new CommandException("the server broke off: " + e.getMessage() + "; run it again", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(outcomes.values().stream().mapToInt(Integer::intValue).sum() + " letters and corrections: "
                + Outcomes.text(outcomes));
        return 0;
    }
}
