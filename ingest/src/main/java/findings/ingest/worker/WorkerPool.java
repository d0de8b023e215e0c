package findings.ingest.worker;

import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.LetterReading;
import findings.ingest.letter.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents in worker processes. Each has a heap of its own and reads one document after the other; one that
 * takes longer than the limit, runs out of memory or dies is killed and replaced, and its document rejected. Many
 * threads may read at once; those beyond the number of workers wait. Workers end with the pool, and with this
 * process however it ends.
 */
public final class WorkerPool implements LetterReading, AutoCloseable {
    /** How long a document may take. */
    public static final Duration DOCUMENT_LIMIT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    /** Far more than a Java process needs to start, even on a machine with much else to do. */
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** A worker may die of what is not its document's fault (killed from outside); twice is no accident. */
    private static final int ATTEMPTS = 2;

    /** A letter of our own writing, on a council that does not exist: so one that does is given. */
    static final String SAMPLE = "warm-up.pdf";

    static final GivenFacts ON_SAMPLE = new GivenFacts("leeds", null, null, null, null, null);

    private static final String WHAT_TO_DO =
            "It may be damaged or built to harm: open it in a viewer, print it as a new PDF, and send that.";

    private final WorkerCommand command;
    private final int size;
    private final Duration limit;
    private final Semaphore free;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;
    private volatile boolean closed;

    /**
     * A pool; its workers start when they are needed.
     *
     * @param command how a worker is started
     * @param size how many workers there are at most
     */
    public WorkerPool(WorkerCommand command, int size) {
        this(command, size, DOCUMENT_LIMIT);
    }

    WorkerPool(WorkerCommand command, int size, Duration limit) {
        if (size < 1) {
            throw new IllegalArgumentException("a pool of " + size + " workers reads nothing; it needs 1 or more");
        }
        this.command = command;
        this.size = size;
        this.limit = limit;
        this.free = new Semaphore(size, true);
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "worker-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * How many workers suit this machine.
     *
     * @return 2, or 1 where there is one core only
     */
    public static int defaultSize() {
        return Math.min(2, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Starts all workers ahead of the first documents, without waiting for them, and lets each read a sample: a
     * process is slowest on its first document.
     */
    public void warmUp() {
        for (int i = 0; i < size; i++) {
            Thread thread = new Thread(this::readSample, "worker-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void readSample() {
        try (InputStream sample = WorkerPool.class.getResourceAsStream(SAMPLE)) {
            read(new Document(SAMPLE, sample.readAllBytes()), ON_SAMPLE);
        } catch (WorkerException e) {
            LOG.debug("the readers ended before they were warm", e);
        } catch (RejectedDocumentException | IOException e) {
            LOG.warn("the readers could not warm up; the first documents take longer", e);
        }
    }

    /**
     * {@inheritDoc} Beyond the reader's own reasons it rejects with the codes {@code reading-timeout},
     * {@code reading-memory} and {@code reading-failed}.
     *
     * @throws WorkerException where no worker can be started, or the pool is closed
     */
    @Override
    public Reading read(Document document, GivenFacts given) throws RejectedDocumentException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerException("interrupted while waiting for a free worker", e);
        }
        try {
            return readOnWorker(new WorkerMessages.Request(document, given));
        } catch (RejectedExecutionException e) {
            throw closedException(e);
        } finally {
            free.release();
        }
    }

    private Reading readOnWorker(WorkerMessages.Request request) throws RejectedDocumentException {
        for (int attempt = 1; ; attempt++) {
            WorkerProcess worker = takeReady();
            try {
                return readOn(worker, request);
            } catch (IOException e) {
                failWhereCertain(worker, attempt);
                LOG.warn(
                        "a worker died on {} ({}); trying again",
                        request.document().fileName(),
                        worker.ending());
            }
        }
    }

    private Reading readOn(WorkerProcess worker, WorkerMessages.Request request)
            throws IOException, RejectedDocumentException {
        boolean sound = false;
        Alarm alarm = Alarm.set(worker, watch, limit);
        try {
            Reading reading = worker.read(request);
            sound = true;
            return reading;
        } catch (RejectedDocumentException e) {
            sound = true;
            throw e;
        } finally {
            if (alarm.disarm() && sound) {
                idle.addFirst(worker);
            } else {
                discard(worker);
            }
        }
    }

    private void failWhereCertain(WorkerProcess worker, int attempt) throws RejectedDocumentException {
        if (closed) {
            throw closedException(null);
        }
        if (worker.ranOutOfTime()) {
            throw new RejectedDocumentException(
                    "reading-timeout",
                    "Reading the document took more than " + limit.toSeconds() + " seconds, so it was given up. "
                            + WHAT_TO_DO);
        }
        boolean onlyDocument = worker.documents() == 1;
        if (worker.ranOutOfMemory() && (onlyDocument || attempt == ATTEMPTS)) {
            throw new RejectedDocumentException(
                    "reading-memory",
                    "Reading the document took more than 512 MiB of memory, so it was given up. " + WHAT_TO_DO);
        }
        if (attempt == ATTEMPTS) {
            throw new RejectedDocumentException(
                    "reading-failed",
                    "The process that read the document died of it " + ATTEMPTS + " times (" + worker.ending() + "). "
                            + WHAT_TO_DO);
        }
    }

    private WorkerProcess takeReady() {
        WorkerProcess worker = idle.pollFirst();
        while (worker != null && !worker.isAlive()) {
            discard(worker);
            worker = idle.pollFirst();
        }
        if (worker == null) {
            worker = start();
        }
        Alarm alarm = Alarm.set(worker, watch, START_LIMIT);
        try {
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            discard(worker);
            if (closed) {
                throw closedException(e);
            }
            throw new WorkerException("the process that reads documents does not start: " + worker.ending(), e);
        } finally {
            alarm.disarm();
        }
    }

    private WorkerProcess start() {
        try {
            WorkerProcess worker = WorkerProcess.start(command);
            all.add(worker);
            if (closed) {
                discard(worker);
                throw closedException(null);
            }
            return worker;
        } catch (IOException e) {
            throw new WorkerException("the process that reads documents cannot be started: " + e.getMessage(), e);
        }
    }

    private void discard(WorkerProcess worker) {
        worker.end(!closed);
        all.remove(worker);
    }

    private static WorkerException closedException(Exception causeOrNull) {
        return new WorkerException("the reading of documents is shutting down", causeOrNull);
    }

    /** Kills all workers, whatever they do. */
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        for (WorkerProcess worker : Set.copyOf(all)) {
            worker.end(false);
            all.remove(worker);
        }
    }
}
