package findings.aggregator.freshness;

import findings.events.kafka.KafkaTopic;
import findings.events.kafka.StreamsSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second how far the classifiers and the aggregators, all instances together, have come with what is on
 * their topics. What they have committed is in the query tables of every instance moments later.
 */
public final class FreshnessWatch implements Freshness, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FreshnessWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final Map<String, List<KafkaTopic>> READ_BY = Map.of(
            StreamsSettings.CLASSIFIER, List.of(KafkaTopic.LETTERS, KafkaTopic.CORRECTIONS),
            StreamsSettings.AGGREGATOR, List.of(KafkaTopic.CLASSIFIED_LETTERS));

    /**
     * The last offset of a part that transactions write to is taken by the mark of the last of them, and a reader that
     * was started after it may never commit that it passed it.
     */
    private static final Map<KafkaTopic, Integer> MARKS = Map.of(KafkaTopic.CLASSIFIED_LETTERS, 1);

    private final Map<String, Object> settings;
    private final Arrivals<TopicPartition> arrivals = new Arrivals<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "findings-freshness");
    private volatile Instant asOfOrNull;

    /**
     * A watch that is not started yet.
     *
     * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and what the broker asks of security
     */
    public FreshnessWatch(Map<String, Object> clientSettings) {
        settings = new HashMap<>(clientSettings);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    }

    /** Begins to look. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOfOrNull);
    }

    @Override
    public void close() {
        stop.countDown();
        thread.interrupt();
    }

    private void watch() {
        try {
            while (stop.getCount() > 0) {
                lookUntilFailure();
                stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.debug("no longer looking how far the services have come");
        }
    }

    /** A client that fails is given up: it would ask a broker that led a partition and is gone for ever. */
    private void lookUntilFailure() throws InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            do {
                look(admin);
            } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("cannot see how far the services have come: {}", e.getMessage());
        }
    }

    private void look(Admin admin) throws ExecutionException, InterruptedException {
        Instant at = Instant.now();
        Map<TopicPartition, Long> ends = ends(admin);
        arrivals.look(at, ends, positions(admin));
        asOfOrNull = arrivals.processedUntil().orElse(null);
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = READ_BY.values().stream()
                .flatMap(List::stream)
                .flatMap(FreshnessWatch::partitions)
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        MARKS.forEach((topic, marks) ->
                partitions(topic).forEach(partition -> ends.merge(partition, -marks.longValue(), Long::sum)));
        return ends;
    }

    private static Map<TopicPartition, Long> positions(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        Map<String, ListConsumerGroupOffsetsSpec> groups = READ_BY.keySet().stream()
                .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
        for (Map<TopicPartition, OffsetAndMetadata> committed :
                admin.listConsumerGroupOffsets(groups).all().get().values()) {
            committed.forEach((partition, offset) -> positions.put(partition, offset.offset()));
        }
        return positions;
    }

    private static Stream<TopicPartition> partitions(KafkaTopic topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition));
    }
}
