package findings.ingest.worker;

import findings.ingest.SampleLetters;
import findings.ingest.document.Document;
import findings.ingest.document.Excluded;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.Reading;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A worker process whose documents tell it how to misbehave. */
final class UnrulyWorker {
    private UnrulyWorker() {}

    public static void main(String[] arguments) throws Exception {
        OutputStream answers = ReaderWorker.takeOutput();
        DocumentLoop.serve(UnrulyWorker::read, System.in, answers);
    }

    private static Reading read(Document document, GivenFacts given) throws RejectedDocumentException {
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        switch (text) {
            case "loop" -> loop();
            case "hoard" -> hoard();
            case "recurse" -> recurse(0);
            case "die" -> Runtime.getRuntime().halt(7);
            case "reject" -> throw new RejectedDocumentException("no-council", "no council; give it with --council");
            case "fail" -> throw new IllegalStateException("odd document");
            case "shout" -> System.out.println("noise on standard output");
            default -> {}
        }
        String facts = given.council().orElse("") + " " + given.visited().orElse(null);
        return new Reading(
                SampleLetters.letter("ashmere", text), List.of(new Excluded(facts, pid(), document.fileName())));
    }

    private static int pid() {
        return Math.toIntExact(ProcessHandle.current().pid());
    }

    private static void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void hoard() {
        List<byte[]> hoard = new ArrayList<>();
        while (hoard.size() < Integer.MAX_VALUE) {
            hoard.add(new byte[16 << 20]);
        }
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }
}
