package findings.ingest.worker;

import findings.events.council.CouncilRegister;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.letter.LetterReader;
import findings.ingest.letter.LetterReading;
import findings.ingest.letter.Reading;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker process: reads documents from its standard input, one after the other, and answers each on its standard
 * output. It ends when its input does, even in the middle of a document: then nobody waits for the answer.
 */
public final class ReaderWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderWorker.class);

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
        serve(new LetterReader(councils)::read, System.in, answers);
    }

    /** Takes the standard output for the answers; whatever else is printed goes to standard error. */
    static OutputStream takeOutput() {
        PrintStream answers = System.out;
        System.setOut(System.err);
        return answers;
    }

    static void serve(LetterReading reading, InputStream requests, OutputStream answers)
            throws IOException, InterruptedException {
        SynchronousQueue<WorkerMessages.Request> next = new SynchronousQueue<>();
        Thread receiver = new Thread(() -> receive(requests, next), "requests");
        receiver.setDaemon(true);
        receiver.start();
        DataOutputStream out = new DataOutputStream(answers);
        WorkerMessages.writeReady(out);
        while (true) {
            answer(reading, next.take(), out);
        }
    }

    private static void receive(InputStream requests, SynchronousQueue<WorkerMessages.Request> next) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(requests))) {
            while (true) {
                next.put(WorkerMessages.readRequest(in));
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(LetterReading reading, WorkerMessages.Request request, DataOutputStream out)
            throws IOException {
        try {
            Reading read = reading.read(request.document(), request.given());
            WorkerMessages.writeReading(out, read);
        } catch (RejectedDocumentException e) {
            WorkerMessages.writeRejection(out, e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a document cannot be read", e);
            WorkerMessages.writeRejection(
                    out,
                    new RejectedDocumentException(
                            "reading-failed",
                            "The document is damaged, or built in a way that the reader does not know (" + e
                                    + "). Open it in a viewer, print it as a new PDF, and send that."));
        }
    }
}
