package findings.standalone.command;

import findings.classifier.model.FindingModel;
import findings.classifier.model.Labels;
import findings.classifier.model.SentenceInContext;
import findings.classifier.model.SentenceKind;
import findings.classifier.topic.TopicFinder;
import findings.events.theme.ThemeCatalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code findings classify}: sentences in, labels out, a JSON document a line each, with no broker. */
@Command(
        name = "classify",
        description = {
            "Labels sentences: JSON lines in, JSON lines out, in the same order; needs no running pipeline.",
            "In:  {\"id\", \"document\", \"position\", \"heading\", \"kind\", \"text\"}, all but id and text optional;"
                    + " a document's lines together and in order.",
            "Out: {\"id\", \"strength\", \"area\", \"themes\", \"topics\", \"confidence\"}, and with --explain \"reasons\"."
        },
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Put together while the model is read. */
    private CompletableFuture<TopicFinder> topics;

    private final List<String> ids = new ArrayList<>();
    private final List<SentenceInContext> sentences = new ArrayList<>();

    @Option(
            names = "--explain",
            description = "adds the words and the context that decided, at most five a sentence, as \"reasons\"")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return classify(System.in, spec.commandLine().getOut(), explain);
    }

    int classify(InputStream in, PrintWriter out, boolean withReasons) throws IOException {
        topics = CompletableFuture.supplyAsync(() -> new TopicFinder(ThemeCatalogue.standard()));
        FindingModel model = FindingModel.shipped();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String document = null;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode sentence = parse(line, number);
            String itsDocument = sentence.path("document").asString(null);
            // Sentences of no document have no neighbours.
            if (itsDocument == null || !itsDocument.equals(document)) {
                flush(model, out, withReasons);
                document = itsDocument;
            }
            add(sentence);
        }
        flush(model, out, withReasons);
        return 0;
    }

    private static JsonNode parse(String line, int number) {
        try {
            JsonNode json = JSON.readTree(line);
            if (json.path("id").isMissingNode() || !json.path("text").isString()) {
                throw new CommandException("line " + number + " lacks \"id\" or \"text\"; a line looks like"
                        + " {\"id\": \"1\", \"text\": \"Caseloads are too high.\"}");
            }
            return json;
        } catch (JacksonException e) {
            throw new CommandException(
                    "line " + number + " is no JSON document: " + e.getOriginalMessage()
                            + "; a line looks like {\"id\": \"1\", \"text\": \"Caseloads are too high.\"}",
                    e);
        }
    }

    private void add(JsonNode sentence) {
        ids.add(sentence.path("id").asString());
        sentences.add(new SentenceInContext(
                sentence.path("text").asString(),
                sentence.path("heading").asString(""),
                SentenceKind.of(sentence.path("kind").asString("")),
                sentence.path("position").asInt(sentences.size())));
    }

    private void flush(FindingModel model, PrintWriter out, boolean withReasons) {
        List<Labels> labels = model.label(sentences);
        List<List<String>> reasons = withReasons ? model.reasons(sentences, labels) : List.of();
        for (int i = 0; i < labels.size(); i++) {
            ObjectNode json = json(ids.get(i), sentences.get(i).text(), labels.get(i));
            if (withReasons) {
                reasons.get(i).forEach(json.putArray("reasons")::add);
            }
            out.println(json);
        }
        out.flush();
        ids.clear();
        sentences.clear();
    }

    private ObjectNode json(String id, String text, Labels labels) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", id);
        json.put("strength", labels.strength());
        json.put("area", labels.area());
        labels.themes().forEach(json.putArray("themes")::add);
        List<String> found = labels.finding() ? topics.join().topics(text) : List.of();
        found.forEach(json.putArray("topics")::add);
        json.put("confidence", labels.confidence());
        return json;
    }
}
