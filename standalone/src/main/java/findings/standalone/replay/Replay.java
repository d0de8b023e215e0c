package findings.standalone.replay;

import findings.events.AuditedAction;
import findings.events.kafka.AuditTrail;
import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.RecordsAgain;
import findings.events.kafka.StandingRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Puts every letter on its topic again as it stands. The classifier labels each whole with the model that it has,
 * compares with what it published, and publishes what differs; a letter that comes out the same makes no record.
 */
public final class Replay {
    private static final String CAUSE = "replay";
    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    private final KafkaStandingRecords standing;
    private final RecordsAgain again;
    private final AuditTrail audit;

    /**
     * A replay.
     *
     * @param standing reads the letters; another reader than {@code again} looks for newer ones with
     * @param again puts them on their topic again
     * @param audit where it is recorded who did it
     */
    public Replay(KafkaStandingRecords standing, RecordsAgain again, AuditTrail audit) {
        this.standing = standing;
        this.again = again;
        this.audit = audit;
    }

    /**
     * Puts all letters again, one after another. To do it twice does no harm, nor to break off and begin again. The
     * audit trail says that it begins, and in the end of how many letters it was; where it was broken off, it does not
     * say the latter.
     *
     * @param modelVersion the model for whose sake it is done; stands in a header
     * @param by who does it, for the audit trail
     * @return how many letters were put again
     * @throws TimeoutException where the broker does not answer
     */
    public int run(String modelVersion, String by) {
        audit.recordOfMany(by, AuditedAction.REPLAY, modelVersion, BEGUN, 0);
        AtomicInteger letters = new AtomicInteger();
        for (int partition = 0; partition < KafkaTopic.LETTERS.partitions(); partition++) {
            run(partition, modelVersion, letters);
        }
        audit.recordOfMany(by, AuditedAction.REPLAY, modelVersion, DONE, letters.get());
        return letters.get();
    }

    /** The letters' offsets first, then the letters one by one: a partition may hold more than fits in memory. */
    private void run(int partition, String modelVersion, AtomicInteger letters) {
        Map<String, Long> latest = new HashMap<>();
        standing.read(KafkaTopic.LETTERS, partition, entry -> latest.put(entry.key(), entry.offset()));
        long end = latest.values().stream().mapToLong(Long::longValue).max().orElse(-1) + 1;
        standing.readBetween(KafkaTopic.LETTERS, partition, 0, end, entry -> {
            if (entry.value() != null && latest.get(entry.key()) == entry.offset()) {
                put(entry, modelVersion, letters);
            }
        });
    }

    private void put(ConsumerRecord<String, byte[]> entry, String modelVersion, AtomicInteger letters) {
        StandingRecord letter =
                new StandingRecord(KafkaTopic.LETTERS, entry.partition(), entry.offset(), entry.key(), entry.value());
        if (again.put(letter, CAUSE, modelVersion).isPresent()) {
            letters.incrementAndGet();
        }
    }
}
