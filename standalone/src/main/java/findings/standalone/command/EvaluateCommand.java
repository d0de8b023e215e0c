package findings.standalone.command;

import findings.classifier.model.FindingModel;
import findings.classifier.model.evaluation.ModelEvaluation;
import findings.classifier.model.evaluation.Report;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code findings evaluate}: how often the model is right. */
@Command(
        name = "evaluate",
        description =
                "Measures the model against labelled sentences: the figures of the labels' own scorer, the same by"
                        + " theme, kind of visit and year, the confusions that cost most, and what its confidence is worth.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LABELS", description = "Labelled sentences, as shared/corpus/labels/dev.jsonl.")
    private Path labels;

    @Option(names = "--model", paramLabel = "FILE", description = "Another model than the one that ships.")
    private Path model;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FindingModel measured = model == null ? FindingModel.shipped() : read(model);
        Report report = new Report(ModelEvaluation.judge(measured, labels), measured.certainFrom());
        spec.commandLine().getOut().println(report.text());
        return 0;
    }

    private static FindingModel read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return FindingModel.read(in);
        }
    }
}
