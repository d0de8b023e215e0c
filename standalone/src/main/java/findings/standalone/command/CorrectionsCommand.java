package findings.standalone.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code findings corrections}: what people corrected. */
@Command(
        name = "corrections",
        description = "Lists people's corrections; those whose sentence no longer stands in its letter are unmatched.",
        mixinStandardHelpOptions = true)
final class CorrectionsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The polarities as label files write them. */
    private static final Map<String, String> CODES = Map.of("strength", "S", "area", "A", "both", "SA", "neither", "N");

    @Option(names = "--labels", description = "Prints them as labels to train on, a JSON line each.")
    private boolean labels;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode corrections = server.require("/api/corrections", Map.of()).path("corrections");
        for (JsonNode correction : corrections) {
            if (!labels) {
                print(out, correction);
            } else if (correction.path("matched").asBoolean()) {
                out.println(label(correction));
            }
        }
        if (!labels) {
            out.println(corrections.size() + " corrections");
        }
        return 0;
    }

    private static void print(PrintWriter out, JsonNode correction) {
        out.println(correction.path("sentenceId").asString() + ": "
                + correction.path("polarity").asString()
                + (correction.path("themes").isEmpty() ? "" : ", " + themes(correction)) + " ("
                + correction.path("author").asString() + ": "
                + correction.path("reason").asString() + ")"
                + (correction.path("matched").asBoolean() ? "" : " unmatched"));
        if (correction.path("matched").asBoolean()) {
            TextTable.wrap(out, "  ", correction.path("text").asString());
        }
    }

    private static String themes(JsonNode correction) {
        StringBuilder themes = new StringBuilder();
        for (JsonNode theme : correction.path("themes")) {
            themes.append(themes.isEmpty() ? "" : ", ").append(theme.asString());
        }
        return themes.toString();
    }

    private static ObjectNode label(JsonNode correction) {
        ObjectNode label = JSON.createObjectNode();
        label.set("id", correction.path("sentenceId"));
        label.set("document", correction.path("letterId"));
        label.set("position", correction.path("position"));
        label.set("heading", correction.path("heading"));
        label.set("kind", correction.path("kind"));
        label.set("text", correction.path("text"));
        label.put("polarity", CODES.get(correction.path("polarity").asString()));
        label.set("themes", correction.path("themes"));
        return label;
    }
}
