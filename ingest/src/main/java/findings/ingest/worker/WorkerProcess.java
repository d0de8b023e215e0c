package findings.ingest.worker;

import findings.ingest.document.RejectedDocumentException;
import findings.ingest.letter.Reading;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker process as the pool sees it. One thread at a time talks to it; any may kill it. */
final class WorkerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    /** These would change the heap's bound, or open a debugger's port a second time. */
    private static final List<String> FOREIGN_OPTIONS =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** How many of its last lines on standard error are kept, to say why it died. */
    private static final int LAST_WORDS = 5;

    private static final int DEATH_SECONDS = 5;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final Deque<String> lastWords = new ArrayDeque<>();
    private boolean ready;
    private volatile boolean outOfTime;
    private volatile int documents;

    private WorkerProcess(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkerProcess start(WorkerCommand command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        builder.environment().keySet().removeAll(FOREIGN_OPTIONS);
        WorkerProcess worker = new WorkerProcess(builder.start());
        Thread listener = new Thread(worker::listen, "worker-" + worker.process.pid());
        listener.setDaemon(true);
        listener.start();
        return worker;
    }

    /** Waits until it can take its first document. */
    void awaitReady() throws IOException {
        if (!ready) {
            WorkerMessages.readReady(answers);
            ready = true;
        }
    }

    Reading read(WorkerMessages.Request request) throws IOException, RejectedDocumentException {
        documents++;
        WorkerMessages.writeRequest(requests, request);
        return WorkerMessages.readAnswer(answers);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How many documents it was given. */
    int documents() {
        return documents;
    }

    void killOutOfTime() {
        outOfTime = true;
        process.destroyForcibly();
    }

    boolean ranOutOfTime() {
        return outOfTime;
    }

    boolean ranOutOfMemory() {
        return !process.isAlive() && process.exitValue() == WorkerCommand.EXIT_OUT_OF_MEMORY;
    }

    /** Kills it and waits until it is gone; a dying one gets the time to say with which exit value. */
    void end(boolean dying) {
        try {
            if (!dying || !process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (!process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("worker process {} does not end; end it by hand", process.pid());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What it ended with, for a person. */
    String ending() {
        synchronized (lastWords) {
            return (process.isAlive() ? "still running" : "exit value " + process.exitValue())
                    + (lastWords.isEmpty() ? "" : ": " + String.join(" | ", lastWords));
        }
    }

    private void listen() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.debug("worker {}: {}", process.pid(), line);
                synchronized (lastWords) {
                    if (lastWords.size() == LAST_WORDS) {
                        lastWords.removeFirst();
                    }
                    lastWords.addLast(line);
                }
            }
        } catch (IOException e) {
            LOG.debug("worker {} was killed", process.pid(), e);
        }
    }
}
