package findings.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to letters while the classifiers share their work out anew, on a real broker. */
class RebalanceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** How many letters come after each change. */
    private static final int MORE = 20;

    @Test
    void lettersThatComeWhileAClassifierJoinsAndAnotherLeavesAreClassifiedOnceEach() throws Exception {
        try (TwoClassifiers classifiers = new TwoClassifiers("rebalance")) {
            Iterator<MadeLetter> made = Script.letters(8_000, 11).iterator();
            classifiers.one().start();
            feedUntilWorking(1, classifiers, made);
            classifiers.two().start();
            feedUntilWorking(2, classifiers, made);
            classifiers.one().stop();
            feedUntilWorking(1, classifiers, made);
            classifiers.awaitRest();

            classifiers.assertEachOnce();
        }
    }

    /** Sends a letter after another until so many classifiers work, and some more. */
    private static void feedUntilWorking(int count, TwoClassifiers classifiers, Iterator<MadeLetter> made)
            throws InterruptedException {
        await(count + " classifiers that share the work")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    classifiers.letters().send(List.of(made.next()));
                    return classifiers.areWorking(count);
                });
        for (int i = 0; i < MORE; i++) {
            classifiers.letters().send(List.of(made.next()));
        }
    }
}
