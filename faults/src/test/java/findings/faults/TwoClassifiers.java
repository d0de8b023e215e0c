package findings.faults;

import static org.awaitility.Awaitility.await;

import findings.events.kafka.StreamsSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** A real broker with letters on it, and two classifiers, neither of which runs yet. */
final class TwoClassifiers implements AutoCloseable {
    /** For whatever is not itself a matter of time; a machine may be busy with other work. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Brokers brokers;
    private final Admin admin;
    private final Letters letters;
    private final ChildProcess one;
    private final ChildProcess two;
    private final ConsumerGroup group;

    /**
     * Starts the broker. Skips the running test where no Docker engine answers.
     *
     * @param folder the name of the folder for data and logs
     * @param further settings of the classifiers
     */
    TwoClassifiers(String folder, String... further) throws IOException {
        brokers = Brokers.start(1);
        admin = brokers.admin();
        letters = new Letters(brokers.bootstrapServers());
        Services services = TestFolder.services(folder, brokers.bootstrapServers(), further);
        one = services.classifier("classifier-1");
        two = services.classifier("classifier-2");
        group = new ConsumerGroup(admin, StreamsSettings.CLASSIFIER);
    }

    Admin admin() {
        return admin;
    }

    Letters letters() {
        return letters;
    }

    ChildProcess one() {
        return one;
    }

    ChildProcess two() {
        return two;
    }

    /** Whether so many classifiers share the work. */
    boolean areWorking(int count) {
        return group.working() == count;
    }

    /** Waits until so many classifiers share the work. */
    void awaitWorking(int count) {
        await(count + " classifiers that share the work").atMost(PATIENCE).until(() -> areWorking(count));
    }

    /** Waits until all letters are classified. */
    void awaitRest() {
        new Quiescence(brokers.bootstrapServers(), List.of(StreamsSettings.CLASSIFIER)).await(PATIENCE);
    }

    /** Ends the classifiers, and checks that each letter was classified whole, and each finding published once. */
    void assertEachOnce() throws InterruptedException {
        killBoth();
        letters.assertEachOnce(Outcome.read(brokers.bootstrapServers()));
    }

    private void killBoth() throws InterruptedException {
        one.kill();
        two.kill();
    }

    @Override
    public void close() throws InterruptedException {
        killBoth();
        letters.close();
        admin.close();
        brokers.close();
    }
}
