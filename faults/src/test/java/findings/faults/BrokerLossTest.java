package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.kafka.KafkaTopic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** What the loss of one of three real brokers costs: nothing. */
class BrokerLossTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void lettersAreTakenClassifiedAndCountedOnceEachThoughABrokerIsKilledMeanwhile() throws Exception {
        List<MadeLetter> made = Script.letters(120, 15);
        try (Brokers brokers = Brokers.start(3);
                Admin admin = brokers.admin();
                Letters letters = new Letters(brokers.bootstrapServers())) {
            Services services =
                    TestFolder.services("broker-loss", brokers.bootstrapServers(), "findings.replication-factor=3");
            Outcome outcome;
            try (ChildProcess classifier = services.classifier("classifier");
                    ChildProcess aggregator = services.aggregator("aggregator", 0)) {
                classifier.start();
                aggregator.start();
                letters.send(made.subList(0, 40));
                new Quiescence(brokers.bootstrapServers()).await(PATIENCE);

                letters.send(made.subList(40, 80));
                brokers.kill(leader(admin));
                letters.send(made.subList(80, 120));
                new Quiescence(brokers.bootstrapServers()).await(PATIENCE);
                outcome = Outcome.read(brokers.bootstrapServers());
            }

            letters.assertEachOnce(outcome);
            assertThat(outcome.trends()).isNotEmpty();
        }
    }

    /** The broker that leads the first part of the letters. */
    private static int leader(Admin admin) throws InterruptedException, ExecutionException {
        String topic = KafkaTopic.LETTERS.topicName();
        return admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get()
                .partitions()
                .get(0)
                .leader()
                .id();
    }
}
