package findings.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import findings.events.VisitKind;
import findings.events.council.CouncilRegister;
import findings.ingest.SampleLetters;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.LetterReader;
import findings.ingest.letter.Reading;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
    private static final WorkerCommand UNRULY = WorkerCommand.ofThisProcess(UnrulyWorker.class, List.of());

    /** Far longer than anything takes here, on any machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WorkerPool pool = new WorkerPool(UNRULY, 1);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aLetterComesBackWholeWithWhatWasGivenAndExcluded() throws RejectedDocumentException {
        GivenFacts given = new GivenFacts(
                "Ashmere", VisitKind.FOCUSED_VISIT, LocalDate.of(2024, 3, 4), null, null, "https://ashmere.example/1");

        Reading reading = pool.read(document("Plans are – at last – “good”."), given);

        assertThat(reading.letter()).isEqualTo(SampleLetters.letter("ashmere", "Plans are – at last – “good”."));
        assertThat(reading.excluded())
                .singleElement()
                .satisfies(excluded -> assertThat(excluded.text()).isEqualTo("Ashmere 2024-03-04"))
                .satisfies(excluded -> assertThat(excluded.reason()).isEqualTo("sent.txt"));
    }

    @Test
    void whatLoggingPrintsWhileItStartsIsNotTakenForAnAnswer() throws RejectedDocumentException {
        List<String> words = new ArrayList<>(WorkerCommand.ofThisProcess(null).words());
        words.add(1, "-Dlogback.statusListenerClass=STDOUT");
        try (WorkerPool talkative = new WorkerPool(new WorkerCommand(words), 1)) {
            assertRejected(talkative, "", "empty", "The file is empty");
        }
    }

    @Test
    void aWorkerReadsOneDocumentAfterTheOther() throws RejectedDocumentException {
        int first = pid(pool.read(document("one"), GivenFacts.NONE));
        int second = pid(pool.read(document("two"), GivenFacts.NONE));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aRejectionComesBackAndLeavesTheWorkerAlive() throws RejectedDocumentException {
        int before = pid(pool.read(document("one"), GivenFacts.NONE));

        assertRejected("reject", "no-council", "no council; give it with --council");

        assertThat(pid(pool.read(document("two"), GivenFacts.NONE))).isEqualTo(before);
    }

    @Test
    void aDocumentThatTakesTooLongIsGivenUpAndTheNextOneGoesThrough() {
        try (WorkerPool hasty = new WorkerPool(UNRULY, 1, Duration.ofSeconds(2))) {
            int before = pid(readPatiently(hasty, "one"));

            assertRejected(hasty, "loop", "reading-timeout", "took more than 2 seconds");

            int after = pid(readPatiently(hasty, "two"));
            assertThat(after).isNotEqualTo(before);
            await().until(() -> !isAlive(before));
        }
    }

    /** A machine with much else to do may keep even a good document waiting for longer than a short limit. */
    private static Reading readPatiently(WorkerPool pool, String text) {
        return await().atMost(PATIENCE)
                .ignoreException(RejectedDocumentException.class)
                .until(() -> pool.read(document(text), GivenFacts.NONE), reading -> true);
    }

    @Test
    void aDocumentThatTakesTooMuchMemoryIsGivenUpAndTheNextOneGoesThrough() throws RejectedDocumentException {
        pool.read(document("one"), GivenFacts.NONE);

        assertRejected("hoard", "reading-memory", "more than 512 MiB");

        assertThat(pool.read(document("two"), GivenFacts.NONE).letter().getCouncilId())
                .isEqualTo("ashmere");
    }

    @Test
    void aDocumentThatKillsItsReaderTwiceIsGivenUpAndTheNextOneGoesThrough() throws RejectedDocumentException {
        assertRejected("die", "reading-failed", "exit value 7");

        assertThat(pool.read(document("two"), GivenFacts.NONE).letter().getCouncilId())
                .isEqualTo("ashmere");
    }

    @Test
    void aDocumentThatBreaksTheReaderIsRejected() throws RejectedDocumentException {
        assertRejected("recurse", "reading-failed", "StackOverflowError");
        assertRejected("fail", "reading-failed", "odd document");

        assertThat(pool.read(document("two"), GivenFacts.NONE).letter().getCouncilId())
                .isEqualTo("ashmere");
    }

    @Test
    void whatALibraryPrintsDoesNotDisturbTheAnswers() throws RejectedDocumentException {
        Reading reading = pool.read(document("shout"), GivenFacts.NONE);

        assertThat(reading.letter().getBlocks().get(0).getText()).isEqualTo("shout");
    }

    @Test
    void aWorkerKilledFromOutsideIsReplacedWithoutAnybodyNoticing() throws RejectedDocumentException {
        int before = pid(pool.read(document("one"), GivenFacts.NONE));
        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        int after = pid(pool.read(document("two"), GivenFacts.NONE));

        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void severalThreadsShareTheWorkers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (WorkerPool two = new WorkerPool(UNRULY, 2)) {
            List<Future<Reading>> readings = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> two.read(document("text " + i), GivenFacts.NONE)))
                    .toList();

            for (int i = 0; i < readings.size(); i++) {
                assertThat(readings.get(i).get().letter().getBlocks().get(0).getText())
                        .isEqualTo("text " + i);
            }
            assertThat(pids(readings)).hasSizeLessThanOrEqualTo(2);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void warmedUpWorkersAreTheOnesThatRead() throws Exception {
        pool.warmUp();
        await().atMost(PATIENCE).until(() -> workers().size() == 1);
        int before = Math.toIntExact(workers().get(0).pid());

        assertThat(pid(pool.read(document("one"), GivenFacts.NONE))).isEqualTo(before);
    }

    @Test
    void theSampleForWarmingUpCanBeRead() throws Exception {
        byte[] sample = WorkerPool.class.getResourceAsStream(WorkerPool.SAMPLE).readAllBytes();

        Reading reading = new LetterReader(CouncilRegister.england())
                .read(new Document(WorkerPool.SAMPLE, sample), WorkerPool.ON_SAMPLE);

        assertThat(reading.letter().getLetterId()).startsWith("leeds.focused-visit.2018-");
    }

    @Test
    void closingLeavesNoWorkerNotEvenABusyOne() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<?> busy = threads.submit(() -> pool.read(document("loop"), GivenFacts.NONE));
        await().atMost(PATIENCE).until(() -> !workers().isEmpty());

        pool.close();

        assertThat(workers()).isEmpty();
        await().atMost(PATIENCE).until(busy::isDone);
        assertThatThrownBy(busy::get).hasCauseInstanceOf(WorkerException.class);
        threads.shutdown();
    }

    @Test
    void aWorkerEndsWithItsParentEvenInTheMiddleOfADocument() throws Exception {
        Process worker = new ProcessBuilder(UNRULY.words()).start();
        try (DataOutputStream requests = new DataOutputStream(worker.getOutputStream())) {
            WorkerMessages.readReady(new DataInputStream(worker.getInputStream()));
            WorkerMessages.writeRequest(requests, new WorkerMessages.Request(document("loop"), GivenFacts.NONE));
        }

        assertThat(worker.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aWorkerThatDoesNotStartSaysWhy() {
        try (WorkerPool broken = new WorkerPool(WorkerCommand.ofThisProcess(Thread.class, List.of()), 1)) {
            assertThatThrownBy(() -> broken.read(document("one"), GivenFacts.NONE))
                    .isInstanceOf(WorkerException.class)
                    .hasMessageContaining("does not start: exit value 1")
                    .hasMessageContaining("java.lang.Thread");
        }
    }

    private void assertRejected(String document, String code, String reason) {
        assertRejected(pool, document, code, reason);
    }

    private static void assertRejected(WorkerPool pool, String document, String code, String reason) {
        assertThatThrownBy(() -> pool.read(document(document), GivenFacts.NONE))
                .isInstanceOfSatisfying(
                        RejectedDocumentException.class,
                        e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(reason);
    }

    private static Document document(String text) {
        return new Document("sent.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static int pid(Reading reading) {
        return reading.excluded().get(0).page();
    }

    private static Set<Integer> pids(List<Future<Reading>> readings) throws Exception {
        Set<Integer> pids = new HashSet<>();
        for (Future<Reading> reading : readings) {
            pids.add(pid(reading.get()));
        }
        return pids;
    }

    private static boolean isAlive(int pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
