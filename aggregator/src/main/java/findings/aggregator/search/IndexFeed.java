package findings.aggregator.search;

import findings.aggregator.stream.LetterReader;
import findings.events.ClassifiedLetter;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic {@code classified-letters} with a consumer of its own and keeps the text index as it is. How far it
 * has come is kept in the index's own commits, so index and position never differ.
 */
final class IndexFeed implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final String FORM = "form";
    private static final String TIME = "time";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration COMMIT_CHANGES_EVERY = Duration.ofSeconds(5);
    private static final Duration COMMIT_ANYWAY_EVERY = Duration.ofHours(1);

    /**
     * The topic forgets what was withdrawn after a day (Kafka's {@code delete.retention.ms}), so an index that did not
     * follow it for half of that is made anew.
     */
    private static final Duration TRUSTED_FOR = Duration.ofHours(12);

    private final FindingIndex index;
    private final Map<String, Object> settings;
    private final LetterReader letters;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "findings-index");
    private Instant committed = Instant.now();
    private boolean changed;
    private volatile boolean caughtUp;

    IndexFeed(FindingIndex index, Map<String, Object> clientSettings, SchemaDirectory schemas) {
        this.index = index;
        this.settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.letters = new LetterReader(schemas);
        String topic = KafkaTopic.CLASSIFIED_LETTERS.topicName();
        this.partitions = IntStream.range(0, KafkaTopic.CLASSIFIED_LETTERS.partitions())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the index holds all that was on the topic when the feed started. */
    boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void run() {
        try {
            resume();
            while (stop.getCount() > 0) {
                try {
                    follow();
                } catch (OffsetOutOfRangeException e) {
                    LOG.warn("The topic no longer holds what comes next, so the text index is made anew");
                    beginAnew();
                } catch (KafkaException e) {
                    LOG.warn("The text index cannot follow the topic; tries again", e);
                    pause();
                }
            }
            commit();
        } catch (IOException e) {
            caughtUp = false;
            throw new UncheckedIOException("the text index cannot be written", e);
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on where the index's last commit says, or begins anew where that cannot be trusted. */
    private void resume() throws IOException {
        Map<String, String> kept = index.committed();
        boolean trusted = FindingDocuments.FORM.equals(kept.get(FORM))
                && Instant.parse(kept.get(TIME)).plus(TRUSTED_FOR).isAfter(Instant.now())
                && partitions.stream().allMatch(partition -> kept.containsKey(partition.toString()));
        if (!trusted) {
            beginAnew();
            return;
        }
        partitions.forEach(partition -> positions.put(partition, Long.valueOf(kept.get(partition.toString()))));
    }

    private void beginAnew() throws IOException {
        index.clear();
        positions.clear();
        changed = true;
    }

    private void follow() throws IOException {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.beginningOffsets(partitions).forEach(positions::putIfAbsent);
            positions.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (stop.getCount() > 0) {
                apply(consumer.poll(POLL));
                partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
                caughtUp = caughtUp
                        || partitions.stream().allMatch(partition -> positions.get(partition) >= ends.get(partition));
                commitWhereDue();
            }
        }
    }

    private void apply(ConsumerRecords<String, byte[]> records) throws IOException {
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Optional<ClassifiedLetter> letter = letters.read(record.key(), record.value());
                if (letter.isPresent()) {
                    index.replace(letter.get());
                } else {
                    index.remove(record.key());
                }
            } catch (IllegalArgumentException e) {
                LOG.warn("Left {} out of the text index: {}", record.key(), e.getMessage());
            }
        }
        if (!records.isEmpty()) {
            changed = true;
            index.refresh();
        }
    }

    private void commitWhereDue() throws IOException {
        Instant due = committed.plus(changed ? COMMIT_CHANGES_EVERY : COMMIT_ANYWAY_EVERY);
        if (Instant.now().isAfter(due)) {
            commit();
        }
    }

    private void commit() throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(FORM, FindingDocuments.FORM);
        data.put(TIME, Instant.now().toString());
        positions.forEach((partition, position) -> data.put(partition.toString(), position.toString()));
        index.commit(data);
        committed = Instant.now();
        changed = false;
    }

    private void pause() {
        try {
            stop.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
