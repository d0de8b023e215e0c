package findings.events.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** What came on a partition from an offset on: the latest offset of each key. It grows as it is read on. */
final class PartitionTail {
    private final KafkaStandingRecords standing;
    private final KafkaTopic topic;
    private final int partition;
    private final long from;
    private final Map<String, Long> latest = new HashMap<>();
    private long until;

    PartitionTail(KafkaStandingRecords standing, KafkaTopic topic, int partition, long from) {
        this.standing = standing;
        this.topic = topic;
        this.partition = partition;
        this.from = from;
        this.until = from;
    }

    boolean reaches(long offset) {
        return from <= offset;
    }

    /** Reads what is committed now. */
    void readOn() {
        until = standing.readFrom(
                topic, partition, until, entry -> latest.merge(entry.key(), entry.offset(), Long::max));
    }

    /** Reads what stands before an offset, and waits for transactions that are open there. */
    void readUpTo(long end) {
        standing.readBetween(
                topic, partition, until, end, entry -> latest.merge(entry.key(), entry.offset(), Long::max));
        until = Math.max(until, end);
    }

    /** The latest offset of a key; -1 where the key did not come. */
    long latest(String key) {
        return latest.getOrDefault(key, -1L);
    }

    /** The value at an offset; null where the record has none. */
    byte[] valueAt(long offset) {
        AtomicReference<ConsumerRecord<String, byte[]>> found = new AtomicReference<>();
        standing.readBetween(topic, partition, offset, offset + 1, found::set);
        if (found.get() == null) {
            // never taken for a null, which would withdraw it
            throw new KafkaException("the record at offset " + offset + " of " + topic.topicName() + "-" + partition
                    + " is gone already; feed in again what it was made from");
        }
        return found.get().value();
    }
}
