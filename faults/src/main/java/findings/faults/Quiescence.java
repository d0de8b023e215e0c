package findings.faults;

import findings.events.kafka.KafkaTopic;
import findings.events.kafka.StreamsSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Waits until the services have processed all that is on their topics, and no transaction is open. */
final class Quiescence {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** How often in a row all must be at rest: what the last step caused may not have been there to be seen yet. */
    private static final int LOOKS = 3;

    private static final Map<String, List<KafkaTopic>> READ_BY = Map.of(
            StreamsSettings.CLASSIFIER, List.of(KafkaTopic.LETTERS, KafkaTopic.CORRECTIONS),
            StreamsSettings.AGGREGATOR, List.of(KafkaTopic.CLASSIFIED_LETTERS));

    private static final List<KafkaTopic> WRITTEN =
            List.of(KafkaTopic.CLASSIFIED_LETTERS, KafkaTopic.FINDINGS, KafkaTopic.COUNCIL_TRENDS);

    private final Map<String, Object> settings;
    private final Map<String, List<KafkaTopic>> readers;

    /**
     * Waits for all services.
     *
     * @param bootstrapServers where Kafka clients connect
     */
    Quiescence(String bootstrapServers) {
        this(bootstrapServers, List.copyOf(READ_BY.keySet()));
    }

    /**
     * Waits for some of the services.
     *
     * @param bootstrapServers where Kafka clients connect
     * @param groups the names of their consumer groups
     */
    Quiescence(String bootstrapServers, List<String> groups) {
        this.settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        this.readers = new HashMap<>(READ_BY);
        readers.keySet().retainAll(groups);
    }

    /**
     * Waits.
     *
     * @throws IllegalStateException where there is no rest in time; its message says who is behind
     */
    void await(Duration patience) {
        AtomicInteger calm = new AtomicInteger();
        AtomicReference<String> seen = new AtomicReference<>("nothing was seen");
        new Awaited("all services at rest", patience, LOOK)
                .until(
                        () -> {
                            Map<String, Long> unrest = look();
                            seen.set("records behind: " + unrest);
                            calm.set(unrest.isEmpty() ? calm.get() + 1 : 0);
                            return calm.get() >= LOOKS;
                        },
                        seen::get);
    }

    /** With a connection for each look: one would ask a broker that led a partition and is gone for ever. */
    private Map<String, Long> look() throws InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            return unrest(admin);
        } catch (ExecutionException e) {
            return Map.of(String.valueOf(e.getMessage()), 1L);
        }
    }

    private Map<String, Long> unrest(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, Long> unrest = new HashMap<>();
        for (Map.Entry<String, List<KafkaTopic>> reader : readers.entrySet()) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(reader.getKey())
                    .partitionsToOffsetAndMetadata()
                    .get();
            ends(admin, reader.getValue(), IsolationLevel.READ_UNCOMMITTED).forEach((partition, end) -> {
                OffsetAndMetadata offset = committed.get(partition);
                note(unrest, reader.getKey() + " on " + partition, end - (offset == null ? 0 : offset.offset()));
            });
        }
        Map<TopicPartition, Long> stable = ends(admin, WRITTEN, IsolationLevel.READ_COMMITTED);
        ends(admin, WRITTEN, IsolationLevel.READ_UNCOMMITTED)
                .forEach((partition, end) ->
                        note(unrest, "open transaction on " + partition, end - stable.get(partition)));
        return unrest;
    }

    private static void note(Map<String, Long> unrest, String what, long behind) {
        if (behind > 0) {
            unrest.put(what, behind);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<KafkaTopic> topics, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (KafkaTopic topic : topics) {
            IntStream.range(0, topic.partitions())
                    .forEach(partition ->
                            wanted.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : admin.listOffsets(
                        wanted, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }
}
