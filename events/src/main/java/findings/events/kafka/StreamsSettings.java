package findings.events.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The settings that both topologies share.
 *
 * @param applicationId the topology's name: consumer group and prefix of its internal topics
 * @param bootstrapServers the brokers, {@code host:port} separated by commas
 * @param stateDir where state stores are kept; each process needs one of its own
 * @param replicationFactor of the internal topics
 * @param threads stream threads of this process
 * @param instance a name for this process that survives its restart, so that its tasks come back to it at
 *     once instead of after the session timeout; empty where there is none
 */
public record StreamsSettings(
        String applicationId,
        String bootstrapServers,
        Path stateDir,
        int replicationFactor,
        int threads,
        String instance) {

    /** The name of the topology that classifies letters, and of the consumer group of its instances. */
    public static final String CLASSIFIER = "findings-classifier";

    /** The name of the topology that keeps the trends, and of the consumer group of its instances. */
    public static final String AGGREGATOR = "findings-aggregator";

    /** Exactly-once makes results visible at each commit, so this bounds what each service adds to the latency. */
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);

    /** How soon the tasks of a process that died go to another. */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);

    /** A transaction left open by a process that died holds readers back for so long at most. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);

    /**
     * A broker that is away, or a group of tasks that it cannot serve yet, is waited for however long it takes. After
     * Kafka's own five minutes a thread that fills tables that each instance holds whole would end, and its process
     * with it or, worse, go on without them.
     */
    private static final long TASK_TIMEOUT_MS = Long.MAX_VALUE;

    /**
     * How long a client waits for one answer before it asks another broker. A broker whose machine is gone answers
     * nothing, not even that it is gone; a client that waits for it longer than {@link #TRANSACTION_TIMEOUT} loses
     * its transaction, and its work has to be done again.
     */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** How long a client tries to connect to one broker. */
    private static final Duration CONNECTION = Duration.ofSeconds(2);

    /**
     * How long a transaction's end is waited for. When a broker dies, brokers believe it after nine seconds and elect
     * another for its work then; a client that gives up before has to fill its tables anew. Longer than {@link
     * #TRANSACTION_TIMEOUT}: whether a transaction is over, the brokers say.
     */
    private static final Duration TRANSACTION_END = Duration.ofSeconds(20);

    /** How long one call blocks a stream thread; Kafka Streams repeats calls that take longer. */
    private static final Duration CALL = Duration.ofSeconds(10);

    /** Larger than the largest classified letter, which is about 400 KiB. */
    public static final int MAX_RECORD_BYTES = 8 << 20;

    /** Besides the instance that works on a task, how many keep a copy of its tables where there is a cluster. */
    private static final int STANDBYS = 1;

    /** How many replicas must have a record before it counts as written: all but one, which may be away. */
    static int inSyncReplicas(int replication) {
        return Math.max(1, replication - 1);
    }

    /**
     * The settings as Kafka Streams takes them.
     *
     * @return settings by name
     */
    public Map<String, Object> toMap() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replicationFactor);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL.toMillis());
        settings.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, TASK_TIMEOUT_MS);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                SESSION_TIMEOUT.toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                TRANSACTION_TIMEOUT.toMillis());
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, CONNECTION.toMillis());
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, ANSWER.toMillis());
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) CALL.toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), TRANSACTION_END.toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_RECORD_BYTES);
        settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAX_RECORD_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        if (replicationFactor > 1) {
            settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, STANDBYS);
            settings.put(
                    StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG),
                    inSyncReplicas(replicationFactor));
        }
        if (!instance.isEmpty()) {
            settings.put(
                    StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                    applicationId + "-" + instance);
        }
        return settings;
    }
}
