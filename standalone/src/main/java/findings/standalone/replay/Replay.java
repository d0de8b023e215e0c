package findings.standalone.replay;

import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.RecordsAgain;
import findings.events.kafka.StandingRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Puts every letter on its topic again as it stands. The classifier labels each whole with the model that it has,
 * compares with what it published, and publishes what differs; a letter that comes out the same makes no record.
 */
public final class Replay {
    private static final String CAUSE = "replay";

    private final KafkaStandingRecords standing;
    private final RecordsAgain again;

    /**
     * A replay.
     *
     * @param standing reads the letters; another reader than {@code again} looks for newer ones with
     * @param again puts them on their topic again
     */
    public Replay(KafkaStandingRecords standing, RecordsAgain again) {
        this.standing = standing;
        this.again = again;
    }

    /**
     * Puts all letters again, one after another. To do it twice does no harm, nor to break off and begin again.
     *
     * @param modelVersion the model for whose sake it is done; stands in a header
     * @param each is told of every letter that was put again, by its id
     * @throws TimeoutException where the broker does not answer
     */
    public void run(String modelVersion, Consumer<String> each) {
        for (int partition = 0; partition < KafkaTopic.LETTERS.partitions(); partition++) {
            run(partition, modelVersion, each);
        }
    }

    /** The letters' offsets first, then the letters one by one: a partition may hold more than fits in memory. */
    private void run(int partition, String modelVersion, Consumer<String> each) {
        Map<String, Long> latest = new HashMap<>();
        standing.read(KafkaTopic.LETTERS, partition, entry -> latest.put(entry.key(), entry.offset()));
        long end = latest.values().stream().mapToLong(Long::longValue).max().orElse(-1) + 1;
        standing.readBetween(KafkaTopic.LETTERS, partition, 0, end, entry -> {
            if (entry.value() != null && latest.get(entry.key()) == entry.offset()) {
                put(entry, modelVersion, each);
            }
        });
    }

    private void put(ConsumerRecord<String, byte[]> entry, String modelVersion, Consumer<String> each) {
        StandingRecord letter =
                new StandingRecord(KafkaTopic.LETTERS, entry.partition(), entry.offset(), entry.key(), entry.value());
        if (again.put(letter, CAUSE, modelVersion).isPresent()) {
            each.accept(entry.key());
        }
    }
}
