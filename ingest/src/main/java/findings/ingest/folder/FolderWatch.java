package findings.ingest.folder;

import findings.ingest.publish.BrokerAwayException;
import findings.ingest.publish.LetterIntake;
import findings.ingest.worker.WorkerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into a folder again and again, and takes in the letters that it finds, until closed. */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** After a letter that had to stay. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** A letter being taken in is given the time to be moved; else it is taken in again at the next start. */
    private static final Duration LAST_LETTER = Duration.ofSeconds(5);

    private final Path inbox;
    private final LetterFolder folder;
    private final ScheduledExecutorService clock;
    private final ExecutorService takers;

    /**
     * Begins to watch.
     *
     * @param inbox the folder; made where it does not exist
     * @param intake takes letters in
     * @param atOnce how many letters are taken in at once
     */
    public FolderWatch(Path inbox, LetterIntake intake, int atOnce) {
        this.inbox = inbox;
        this.folder = new LetterFolder(inbox, intake);
        this.takers = Executors.newFixedThreadPool(atOnce);
        this.clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        takers.shutdownNow();
        try {
            if (!takers.awaitTermination(LAST_LETTER.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("letters from {} are still being taken in; they are taken in again at the next start", inbox);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            boolean allGone = true;
            for (Future<Boolean> gone : takers.invokeAll(letters())) {
                allGone &= gone.get();
            }
            if (!allGone) {
                // ends early where the watch is closed
                takers.awaitTermination(PAUSE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("cannot look into {} ({}); trying again", inbox, e.toString());
        } catch (ExecutionException e) {
            LOG.error("a letter from {} could not be taken in; trying again", inbox, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Callable<Boolean>> letters() throws IOException {
        return folder.settledFiles().stream()
                .map(file -> (Callable<Boolean>) () -> takeIn(file))
                .toList();
    }

    /** Takes a file in; false where it has to stay for now. */
    private boolean takeIn(Path file) {
        try {
            folder.takeIn(file);
            return true;
        } catch (BrokerAwayException | WorkerException e) {
            LOG.warn("{} stays until it can be taken in: {}", file, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("{} stays: it could not be taken in", file, e);
        }
        return false;
    }
}
