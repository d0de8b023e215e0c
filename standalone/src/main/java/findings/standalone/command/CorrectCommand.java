package findings.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code findings correct}: a person's labels for a sentence, which win over the model. */
@Command(
        name = "correct",
        description = "Says what a sentence reports; a person's word wins over the model for as long as the sentence"
                + " stands in the letter.",
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(paramLabel = "SENTENCE_ID", description = "As 'findings search' and /api/letters print it.")
    private String sentenceId;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    private static final class What {
        @Option(
                names = "--take-back",
                required = true,
                description = "Takes the correction back: the model decides again.")
        private boolean takeBack;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private Said said;
    }

    private static final class Said {
        @Option(
                names = "--polarity",
                required = true,
                paramLabel = "P",
                description = "strength, area, both or neither.")
        private String polarity;

        @Option(
                names = "--themes",
                split = ",",
                paramLabel = "THEME",
                description = "One to three themes, the main one first; none for neither.")
        private List<String> themes = List.of();

        @Option(names = "--author", required = true, paramLabel = "WHO", description = "Who says so.")
        private String author;

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why.")
        private String reason;
    }

    @Override
    public Integer call() {
        String path = "/api/corrections/" + Server.segment(sentenceId);
        Server.Answer answer = what.takeBack ? server.delete(path) : server.put(path, json(what.said));
        if (!answer.ok()) {
            throw new CommandException(answer.problem());
        }
        spec.commandLine().getOut().println((what.takeBack ? "taken back: " : "corrected: ") + sentenceId);
        return 0;
    }

    private static ObjectNode json(Said said) {
        ObjectNode json = JSON.createObjectNode();
        json.put("polarity", said.polarity);
        said.themes.forEach(json.putArray("themes")::add);
        json.put("author", said.author);
        json.put("reason", said.reason);
        return json;
    }
}
