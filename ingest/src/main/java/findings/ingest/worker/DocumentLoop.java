package findings.ingest.worker;

import findings.ingest.document.RejectedDocumentException;
import findings.ingest.letter.LetterReading;
import findings.ingest.letter.Reading;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.SynchronousQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one document after the other and answers each, in the process of a worker. */
final class DocumentLoop {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentLoop.class);

    private DocumentLoop() {}

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
