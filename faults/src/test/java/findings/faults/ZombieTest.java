package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.events.kafka.KafkaTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
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
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** How long a process runs between two attempts to catch it in the middle of a transaction, and on how much. */
    private static final Duration RUN = Duration.ofMillis(150);

    private static final int LETTERS_A_RUN = 100;

    /** Records are sent as they are made, and not all at the transaction's end, which is hard to catch. */
    private static final String SENT_AT_ONCE = "findings.kafka.producer.linger.ms=0";

    @Test
    void aClassifierThatStoodStillInATransactionIsFencedAndWritesNothing() throws Exception {
        try (TwoClassifiers classifiers = new TwoClassifiers("zombie", SENT_AT_ONCE)) {
            ChildProcess zombie = classifiers.one();
            ChildProcess heir = classifiers.two();
            Admin admin = classifiers.admin();
            Iterator<MadeLetter> made = Script.letters(20_000, 12).iterator();
            zombie.start();
            classifiers.awaitWorking(1);
            putSchemas(classifiers, made);
            suspendInTransaction(classifiers, made);

            heir.start();
            classifiers.awaitRest();
            Map<TopicPartition, Long> ends = ends(admin);
            zombie.resume();
            classifiers.awaitWorking(2);

            assertThat(ends(admin)).isEqualTo(ends);
            // Whichever it meets first: that another has taken over, that the broker has ended its transaction, or
            // that its commit has run out of time.
            assertThat(zombie.log()).containsAnyOf("fenced", "InvalidTxnStateException", "Committing task(s)");
            send(LETTERS_A_RUN, classifiers, made);
            classifiers.awaitRest();

            classifiers.assertEachOnce();
        }
    }

    /**
     * Lets a few letters through. Before its first record of a kind, a process puts a schema, outside of the
     * transaction: were it to stand still in that, it would fail for want of an answer, and not for being fenced.
     */
    private static void putSchemas(TwoClassifiers classifiers, Iterator<MadeLetter> made) throws InterruptedException {
        send(LETTERS_A_RUN, classifiers, made);
        classifiers.awaitRest();
    }

    private static void suspendInTransaction(TwoClassifiers classifiers, Iterator<MadeLetter> made) {
        ListTransactionsOptions open = new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING));
        await("the classifier caught in the middle of a transaction")
                .pollDelay(Duration.ZERO)
                .pollInterval(RUN)
                .atMost(PATIENCE)
                .until(() -> {
                    classifiers.one().suspend();
                    if (!classifiers.admin().listTransactions(open).all().get().isEmpty()) {
                        return true;
                    }
                    send(LETTERS_A_RUN, classifiers, made);
                    classifiers.one().resume();
                    return false;
                });
    }

    private static void send(int count, TwoClassifiers classifiers, Iterator<MadeLetter> made)
            throws InterruptedException {
        List<MadeLetter> next = new ArrayList<>();
        while (next.size() < count) {
            next.add(made.next());
        }
        classifiers.letters().send(next);
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
