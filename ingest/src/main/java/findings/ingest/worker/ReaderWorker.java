package findings.ingest.worker;

import findings.events.council.CouncilRegister;
import findings.ingest.letter.LetterReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * A worker process: reads documents from its standard input, one after the other, and answers each on its standard
 * output. It ends when its input does, even in the middle of a document: then nobody waits for the answer.
 */
public final class ReaderWorker {
    private ReaderWorker() {}

    /**
     * Runs a worker.
     *
     * @param arguments nothing, or the path of a file of councils beyond England's register
     * @throws IOException where that file cannot be read
     * @throws InterruptedException never, in practice
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        OutputStream answers = takeOutput();
        CouncilRegister england = CouncilRegister.england();
        CouncilRegister councils = arguments.length == 0 ? england : england.withAdditions(Path.of(arguments[0]));
        DocumentLoop.serve(new LetterReader(councils)::read, System.in, answers);
    }

    /**
     * Takes the standard output for the answers; whatever else is printed goes to standard error. It comes before all
     * else, since logging may print while it starts.
     */
    static OutputStream takeOutput() {
        PrintStream answers = System.out;
        System.setOut(System.err);
        return answers;
    }
}
