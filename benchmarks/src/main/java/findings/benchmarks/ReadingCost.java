package findings.benchmarks;

import findings.events.council.CouncilRegister;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.LetterReader;
import findings.ingest.letter.LetterReading;
import findings.ingest.worker.WorkerCommand;
import findings.ingest.worker.WorkerPool;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What reading all documents of the corpus into letters costs, in one run: the time of one core against PDFBox's bare
 * text extraction of the same files, the memory that is held after each of ten rounds, and the wall time with two
 * workers. Ends with 1 where a bound is not kept.
 *
 * <p>On one thread a core's time is the time that the thread computed, so that other programs on the machine do not
 * count.
 */
public final class ReadingCost {
    private static final int ROUNDS = 10;
    /** In the first rounds the compiler is at work, and caches fill. */
    private static final int WARM_AFTER = 3;

    /** A collection may leave what the next one takes: the lowest of so many rounds counts. */
    private static final int LOW_OF = 3;

    private static final int WORKERS = 2;
    /** The first starts the workers, in the next their compilers are at work; the last ones are warm. */
    private static final int WORKER_ROUNDS = 6;

    private static final double LARGEST_RATIO = 1.6;
    /** What the heap may grow by between a warm round and the last, in MiB: noise of the runtime. */
    private static final double LARGEST_GROWTH = 4;

    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1024 * 1024;

    private final List<Document> documents;
    private final LetterReader reader = new LetterReader(CouncilRegister.england());

    /** What a round cost, in seconds of one core, and what the heap held after it, in MiB. */
    private record Round(double bare, double reading, double heap) {
        double ratio() {
            return reading / bare;
        }
    }

    private ReadingCost(List<Document> documents) {
        this.documents = documents;
    }

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws Exception where the corpus is not there, or one of its documents cannot be read
     */
    public static void main(String[] arguments) throws Exception {
        ReadingCost cost = new ReadingCost(CorpusDocuments.load());
        System.exit(cost.measure() ? 0 : 1);
    }

    private boolean measure() throws Exception {
        System.out.printf("%d documents, %d rounds on one thread%n", documents.size(), ROUNDS);
        System.out.println("round  bare extraction  reading  ratio  heap after collection");
        List<Round> rounds = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            Round round = new Round(seconds(this::extractBare), seconds(this::readAll), heap());
            rounds.add(round);
            System.out.printf(
                    "%5d  %13.2f s  %5.2f s  %5.2f  %.1f MiB%n",
                    i, round.bare(), round.reading(), round.ratio(), round.heap());
        }
        List<Round> warm = rounds.subList(WARM_AFTER, ROUNDS);
        double bare = warm.stream().mapToDouble(Round::bare).average().orElseThrow();
        double reading = warm.stream().mapToDouble(Round::reading).average().orElseThrow();
        double growth = low(warm.subList(warm.size() - LOW_OF, warm.size())) - low(warm.subList(0, LOW_OF));
        System.out.printf(
                "warm, on one core: bare %.2f s, reading %.2f s, ratio %.2f (at most %.1f)%n",
                bare, reading, reading / bare, LARGEST_RATIO);
        System.out.printf("heap, lowest of the first %d warm rounds to that of the last: %+.1f MiB%n", LOW_OF, growth);
        double shared = measureWorkers();
        System.out.printf("warm, %d workers: %.2f s of wall time, less than one core's %.2f s is due%n", WORKERS, shared, reading);
        return reading / bare <= LARGEST_RATIO && growth <= LARGEST_GROWTH && shared < reading;
    }

    private static double low(List<Round> rounds) {
        return rounds.stream().mapToDouble(Round::heap).min().orElseThrow();
    }

    private double measureWorkers() throws Exception {
        System.out.printf("%d worker processes, whole rounds%n", WORKERS);
        System.out.println("round  wall time");
        try (WorkerPool pool = new WorkerPool(WorkerCommand.ofThisProcess(null), WORKERS)) {
            double last = 0;
            for (int i = 1; i <= WORKER_ROUNDS; i++) {
                long start = System.nanoTime();
                readShared(pool);
                last = (System.nanoTime() - start) / NANOS;
                System.out.printf("%5d  %7.2f s%n", i, last);
            }
            return last;
        }
    }

    private void readShared(LetterReading reading) throws Exception {
        Queue<Document> left = new ConcurrentLinkedQueue<>(documents);
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> pending = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                pending.add(threads.submit(() -> {
                    for (Document document = left.poll(); document != null; document = left.poll()) {
                        reading.read(document, GivenFacts.NONE);
                    }
                    return null;
                }));
            }
            for (Future<?> thread : pending) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void extractBare() throws IOException {
        for (Document document : documents) {
            try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
                new PDFTextStripper().getText(pdf);
            }
        }
    }

    private void readAll() throws RejectedDocumentException {
        for (Document document : documents) {
            reader.read(document, GivenFacts.NONE);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOS;
    }

    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
    }
}
