package findings.events.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/**
 * Partitions by council: the part of the key before its first dot. So a council's letters, sentences,
 * findings and trends are on the same partition number of every topic, in order.
 */
public final class CouncilPartitioner implements Partitioner {

    /**
     * The partition of a key.
     *
     * @param key a letter id, sentence id, trend id or council id
     * @param partitions how many partitions the topic has
     * @return the partition, counted from 0
     */
    public static int partition(String key, int partitions) {
        int dot = key.indexOf('.');
        String council = dot < 0 ? key : key.substring(0, dot);
        return Utils.toPositive(Utils.murmur2(council.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        return partition((String) key, cluster.partitionCountForTopic(topic));
    }

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
}
