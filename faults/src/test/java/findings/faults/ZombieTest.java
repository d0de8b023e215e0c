package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.events.kafka.KafkaTopic;
import findings.events.kafka.StreamsSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What a classifier does that stood still for so long that another has its work, on a real broker. */
class ZombieTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** More than a classifier works off while it is caught in the middle of a transaction. */
    private static final int MANY = 1_500;
    /** How long a process runs between two attempts to catch it in the middle of a transaction. */
    private static final Duration RUN = Duration.ofMillis(150);

    private static final int ATTEMPTS = 100;

    @Test
    void aClassifierThatStoodStillInATransactionIsFencedAndWritesNothing() throws Exception {
        try (Brokers brokers = Brokers.start(1);
                Admin admin = brokers.admin();
                Letters letters = new Letters(brokers.bootstrapServers())) {
            Services services = TestFolder.services("zombie", brokers.bootstrapServers());
            ChildProcess zombie = services.classifier("classifier-1");
            ChildProcess heir = services.classifier("classifier-2");
            ConsumerGroup group = new ConsumerGroup(admin, StreamsSettings.CLASSIFIER);
            Quiescence quiescence = new Quiescence(brokers.bootstrapServers(), List.of(StreamsSettings.CLASSIFIER));
            try (zombie;
                    heir) {
                zombie.start();
                await().atMost(PATIENCE).until(() -> group.working() == 1);
                letters.send(Script.letters(MANY, 12));
                suspendInTransaction(zombie, admin);

                heir.start();
                quiescence.await(PATIENCE);
                Map<TopicPartition, Long> ends = ends(admin);
                zombie.resume();
                await().atMost(PATIENCE).until(() -> group.working() == 2);

                assertThat(ends(admin)).isEqualTo(ends);
                // Whichever it meets first: that another has taken over, or that its commit has run out of time.
                assertThat(zombie.log()).containsAnyOf("fenced", "Committing task(s)");
                letters.send(Script.letters(MANY + 40, 12).subList(MANY, MANY + 40));
                quiescence.await(PATIENCE);
            }

            letters.assertEachOnce(Outcome.read(brokers.bootstrapServers()));
        }
    }

    private static void suspendInTransaction(ChildProcess process, Admin admin)
            throws InterruptedException, ExecutionException {
        ListTransactionsOptions open = new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Thread.sleep(RUN.toMillis());
            process.suspend();
            if (!admin.listTransactions(open).all().get().isEmpty()) {
                return;
            }
            process.resume();
        }
        throw new AssertionError("the classifier was never caught in the middle of a transaction");
    }

    /** Where the topics that classifiers write to end, with all that is not committed. */
    private static Map<TopicPartition, Long> ends(Admin admin) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> wanted = Stream.of(KafkaTopic.CLASSIFIED_LETTERS, KafkaTopic.FINDINGS)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
