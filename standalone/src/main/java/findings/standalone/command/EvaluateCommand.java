package findings.standalone.command;

import findings.classifier.model.FindingModel;
import findings.classifier.model.evaluation.Judged;
import findings.classifier.model.evaluation.ModelEvaluation;
import findings.classifier.model.evaluation.Report;
import findings.classifier.model.label.LabelFile;
import findings.ingest.document.RejectedDocumentException;
import findings.standalone.evaluation.LetterEvaluation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    private static final int PER_CENT = 100;

    @Parameters(paramLabel = "LABELS", description = "Labelled sentences, as shared/corpus/labels/dev.jsonl.")
    private Path labels;

    @Option(names = "--model", paramLabel = "FILE", description = "Another model than the one that ships.")
    private Path model;

    @Option(
            names = "--documents",
            paramLabel = "FOLDER",
            description =
                    "Reads the labelled sentences' documents from here, as the pipeline does, and finds the"
                            + " sentences in them by their text, instead of taking sentences and headings as LABELS gives them.")
    private Path documents;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FindingModel measured = model == null ? FindingModel.shipped() : read(model);
        List<Judged> judged = documents == null ? ModelEvaluation.judge(measured, labels) : throughLetters(measured);
        spec.commandLine().getOut().println(new Report(judged, measured.certainFrom()).text());
        return 0;
    }

    private List<Judged> throughLetters(FindingModel measured) throws IOException {
        try {
            LetterEvaluation evaluation = LetterEvaluation.of(measured, LabelFile.labelled(labels), documents);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%d of %d labelled sentences found in the documents: %.1f per cent%n%n",
                            evaluation.judged().size(),
                            evaluation.labelled(),
                            PER_CENT * evaluation.matched());
            return evaluation.judged();
        } catch (RejectedDocumentException e) {
            throw new CommandException("a document of " + labels + " is not taken: " + e.getMessage(), e);
        }
    }

    private static FindingModel read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return FindingModel.read(in);
        }
    }
}
