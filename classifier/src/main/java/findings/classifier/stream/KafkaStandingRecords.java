package findings.classifier.stream;

import findings.events.kafka.KafkaTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads from a broker. It connects when it is first needed. Safe for use by many threads, one at a time. */
public final class KafkaStandingRecords implements StandingRecords, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    /** How long the broker may give nothing; less than a transaction may stay open. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> clientSettings;
    private KafkaConsumer<String, byte[]> consumer;

    /**
     * A reader that is not connected yet.
     *
     * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and what the broker asks of
     *     security
     */
    public KafkaStandingRecords(Map<String, Object> clientSettings) {
        this.clientSettings = Map.copyOf(clientSettings);
    }

    /**
     * {@inheritDoc}
     *
     * @throws TimeoutException where the broker gives nothing for 10 seconds
     */
    @Override
    public synchronized void read(KafkaTopic topic, int partition, Consumer<ConsumerRecord<String, byte[]>> taker) {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(settings());
        }
        TopicPartition place = new TopicPartition(topic.topicName(), partition);
        consumer.assign(List.of(place));
        consumer.seekToBeginning(List.of(place));
        long end = consumer.endOffsets(List.of(place), PATIENCE).get(place);
        long heard = System.nanoTime();
        while (consumer.position(place, PATIENCE) < end) {
            long before = consumer.position(place, PATIENCE);
            for (ConsumerRecord<String, byte[]> entry : consumer.poll(POLL)) {
                taker.accept(entry);
            }
            if (consumer.position(place, PATIENCE) > before) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new TimeoutException("the broker gave nothing of " + place + " for " + PATIENCE.toSeconds()
                        + " seconds; is it running?");
            }
        }
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
