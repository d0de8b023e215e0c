package findings.standalone.command;

import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.letter.Reading;
import findings.ingest.publish.LetterIntake;
import findings.ingest.worker.WorkerCommand;
import findings.ingest.worker.WorkerPool;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code findings read}: what a document says, as JSON, with no broker. */
@Command(
        name = "read",
        description = "Reads documents and prints what was read, one JSON line a document; needs no running pipeline."
                + " Exits with 1 if any was rejected.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with letters below them.")
    private List<Path> paths;

    @Mixin
    private FactsOptions facts;

    @Option(names = "--excluded", description = "Prints what is in no block too, with the reason.")
    private boolean excluded;

    @Option(names = "--councils", paramLabel = "FILE", description = "CSV file that adds councils to the register.")
    private Path councils;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many documents are read at a time (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> files = DocumentFiles.of(paths);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try (WorkerPool pool = new WorkerPool(WorkerCommand.ofThisProcess(councils), workers)) {
            List<Future<Reading>> readings = new ArrayList<>();
            for (Path file : files) {
                readings.add(threads.submit(() -> read(pool, file)));
            }
            int rejected = 0;
            for (int i = 0; i < files.size(); i++) {
                rejected += print(files.get(i), readings.get(i)) ? 0 : 1;
            }
            return rejected == 0 ? 0 : 1;
        } finally {
            threads.shutdownNow();
        }
    }

    private Reading read(WorkerPool pool, Path file) throws IOException, RejectedDocumentException {
        if (Files.size(file) > LetterIntake.LARGEST_DOCUMENT) {
            throw LetterIntake.tooLarge();
        }
        return pool.read(new Document(file.getFileName().toString(), Files.readAllBytes(file)), facts.given());
    }

    /** Prints what was read, in the order of the files; false where the document was rejected. */
    private boolean print(Path file, Future<Reading> reading) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String name = DocumentFiles.name(file);
        try {
            out.println(ReadingJson.of(name, reading.get(), excluded));
            out.flush();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RejectedDocumentException || e.getCause() instanceof IOException) {
                err.println("rejected: " + name);
                err.println("          " + e.getCause().getMessage());
                err.flush();
                return false;
            }
            throw new CommandException("reading " + name + " failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
    }
}
