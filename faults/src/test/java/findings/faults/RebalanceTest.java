package findings.faults;

import static org.awaitility.Awaitility.await;

import findings.events.kafka.StreamsSettings;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** What happens to letters while the classifiers share their work out anew, on a real broker. */
class RebalanceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** How many letters come after each change. */
    private static final int MORE = 20;

    @Test
    void lettersThatComeWhileAClassifierJoinsAndAnotherLeavesAreClassifiedOnceEach() throws Exception {
        try (Brokers brokers = Brokers.start(1);
                Admin admin = brokers.admin();
                Letters letters = new Letters(brokers.bootstrapServers())) {
            Services services = TestFolder.services("rebalance", brokers.bootstrapServers());
            ChildProcess one = services.classifier("classifier-1");
            ChildProcess two = services.classifier("classifier-2");
            ConsumerGroup group = new ConsumerGroup(admin, StreamsSettings.CLASSIFIER);
            Iterator<MadeLetter> made = Script.letters(8_000, 11).iterator();
            try (one;
                    two) {
                one.start();
                feedUntil(letters, made, () -> group.working() == 1);
                two.start();
                feedUntil(letters, made, () -> group.working() == 2);
                one.stop();
                feedUntil(letters, made, () -> group.working() == 1);
                new Quiescence(brokers.bootstrapServers(), List.of(StreamsSettings.CLASSIFIER)).await(PATIENCE);
            }

            letters.assertEachOnce(Outcome.read(brokers.bootstrapServers()));
        }
    }

    /** Sends a letter after another until something holds, and some more. */
    private static void feedUntil(Letters letters, Iterator<MadeLetter> made, BooleanSupplier holds)
            throws InterruptedException {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            letters.send(List.of(made.next()));
            return holds.getAsBoolean();
        });
        for (int i = 0; i < MORE; i++) {
            letters.send(List.of(made.next()));
        }
    }
}
