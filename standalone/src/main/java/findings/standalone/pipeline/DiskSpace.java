package findings.standalone.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the room on the disk that holds the data directory. Kafka halts its process where a file cannot be written,
 * so the pipeline stops in order before that.
 */
final class DiskSpace implements AutoCloseable {
    /** In bytes: some seconds of the fastest feeding, and what closing takes. */
    static final long LEAST = 128L << 20;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long MEBIBYTE = 1L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

    private final Path directory;
    private final Consumer<String> taker;
    private final ScheduledExecutorService watch;

    /**
     * Begins to watch.
     *
     * @param directory the data directory
     * @param taker is told once, for a person, when there is too little room
     */
    DiskSpace(Path directory, Consumer<String> taker) {
        this.directory = directory;
        this.taker = taker;
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "disk-space");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Checks that there is room to start.
     *
     * @throws PipelineStartException where there is too little
     * @throws IOException where the disk does not say
     */
    static void check(Path directory) throws PipelineStartException, IOException {
        long free = free(directory);
        if (free < LEAST) {
            throw new PipelineStartException(tooLittle(directory, free));
        }
    }

    private void look() {
        try {
            long free = free(directory);
            if (free < LEAST) {
                watch.shutdown();
                taker.accept(tooLittle(directory, free));
            }
        } catch (IOException e) {
            LOG.warn("cannot see how much room {} has: {}", directory, e.getMessage());
        }
    }

    private static long free(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    private static String tooLittle(Path directory, long free) {
        return "the disk that holds the data directory " + directory + " has " + free / MEBIBYTE + " MiB left, and "
                + LEAST / MEBIBYTE + " MiB are needed; what was acknowledged is kept. Make room and start again, or"
                + " move the folder to a larger disk and name it with --data";
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
