package findings.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code findings reread}: reads all originals again. */
@Command(
        name = "reread",
        description =
                "Reads the originals of all letters again, after the reader has improved; only what differs becomes"
                        + " a new letter.",
        mixinStandardHelpOptions = true)
final class RereadCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNCHANGED = "unchanged";
    private static final String BROKEN_OFF = "broken-off";

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Integer> outcomes = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(server.postForStream("/api/reread"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode letter = JSON.readTree(line);
                String outcome = letter.path("outcome").asString();
                outcomes.merge(outcome, 1, Integer::sum);
                if (!outcome.equals(UNCHANGED)) {
                    out.println(outcome + ": " + letter.path("letterId").asString("")
                            + letter.path("newLetterId").asString("").transform(id -> id.isEmpty() ? "" : " -> " + id)
                            + letter.path("reason")
                                    .asString("")
                                    .transform(why -> why.isEmpty() ? "" : " (" + why + ")"));
                }
            }
        } catch (IOException e) {
            throw new CommandException("the server broke off: " + e.getMessage() + "; run it again", e);
        }
        out.println(outcomes.isEmpty() ? "no letters" : Outcomes.text(outcomes));
        return outcomes.containsKey(BROKEN_OFF) ? 1 : 0;
    }
}
