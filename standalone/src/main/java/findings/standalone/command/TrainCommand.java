package findings.standalone.command;

import findings.classifier.model.FindingModel;
import findings.classifier.model.label.Reading;
import findings.classifier.model.training.Material;
import findings.classifier.model.training.ModelTraining;
import findings.ingest.document.RejectedDocumentException;
import findings.standalone.evaluation.LabelledLetters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code findings train}: learns the model from labelled sentences. */
@Command(
        name = "train",
        description = "Learns a model from labelled sentences (JSON lines) and writes it; the same input gives the same"
                + " bytes.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LABELS", description = "Labelled sentences, as shared/corpus/labels/train.jsonl.")
    private Path labels;

    @Option(
            names = "--sentences",
            paramLabel = "FILE",
            description = "All sentences of the documents (JSON lines, gzip), for the neighbours of the labelled ones.")
    private Path sentences;

    @Option(
            names = "--documents",
            paramLabel = "FOLDER",
            description = "Reads the documents themselves from here, as the pipeline does, and learns from the labelled"
                    + " sentences as they stand in them too: under their true headings.")
    private Path documents;

    @Option(
            names = "--except",
            paramLabel = "LABELS",
            description = "Labelled sentences of documents from which nothing is learned, not even unlabelled.")
    private Path except;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "classifier/src/main/resources/findings/classifier/model/findings.model",
            description = "Where the model goes (default: ${DEFAULT-VALUE}, the one that ships).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long start = System.nanoTime();
        Consumer<String> progress = line -> {
            out.printf("%6.0f s  %s%n", (System.nanoTime() - start) / 1e9, line);
            out.flush();
        };
        FindingModel learned = ModelTraining.learn(material(progress), progress);
        try (OutputStream stream = Files.newOutputStream(output)) {
            learned.write(stream);
        }
        progress.accept("wrote " + output + ", version " + learned.version());
        return 0;
    }

    private Material material(Consumer<String> progress) throws IOException {
        Material material = Material.of(labels, sentences, except);
        if (documents == null) {
            return material;
        }
        try {
            Map<String, Reading> readings = new LabelledLetters(material.labelled(), documents).readings();
            int found = readings.values().stream()
                    .mapToInt(each -> each.places().size())
                    .sum();
            progress.accept(found + " of " + material.labelled().size() + " labelled sentences found in "
                    + readings.size() + " documents");
            return material.with(readings);
        } catch (RejectedDocumentException e) {
            throw new CommandException("a document of " + labels + " is not taken: " + e.getMessage(), e);
        }
    }
}
