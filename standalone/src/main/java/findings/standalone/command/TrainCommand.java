package findings.standalone.command;

import findings.classifier.model.training.ModelTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
        ModelTraining.run(labels, sentences, except, output, progress -> {
            out.printf("%6.0f s  %s%n", (System.nanoTime() - start) / 1e9, progress);
            out.flush();
        });
        return 0;
    }
}
