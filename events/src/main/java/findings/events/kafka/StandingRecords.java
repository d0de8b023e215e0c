package findings.events.kafka;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what stands on a topic, apart from the flow. */
public interface StandingRecords {

    /**
     * Reads all committed records that a partition has now, in order.
     *
     * @param topic the topic
     * @param partition which of its partitions
     * @param taker is given each record; its value is null where the record takes its key's value back
     */
    void read(KafkaTopic topic, int partition, Consumer<ConsumerRecord<String, byte[]>> taker);
}
