package findings.events.kafka;

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
    public void read(KafkaTopic topic, int partition, Consumer<ConsumerRecord<String, byte[]>> taker) {
        readFrom(topic, partition, 0, taker);
    }

    /**
     * Reads the committed records that a partition has now from an offset on, in order.
     *
     * @param topic the topic
     * @param partition which of its partitions
     * @param from the first offset that is wanted; where it is no longer there, the first one after it is
     * @param taker is given each record
     * @return the offset behind the last committed record
     * @throws TimeoutException where the broker gives nothing for 10 seconds
     */
    public synchronized long readFrom(
            KafkaTopic topic, int partition, long from, Consumer<ConsumerRecord<String, byte[]>> taker) {
        TopicPartition place = new TopicPartition(topic.topicName(), partition);
        long end = connected().endOffsets(List.of(place), PATIENCE).get(place);
        readUntil(place, from, end, taker);
        return end;
    }

    /**
     * Reads the committed records of a part of a partition, in order; waits for transactions that are open there.
     *
     * @param topic the topic
     * @param partition which of its partitions
     * @param from the first offset that is wanted
     * @param until the offset behind the last one that is wanted
     * @param taker is given each record
     * @throws TimeoutException where the broker gives nothing for 10 seconds
     */
    public synchronized void readBetween(
            KafkaTopic topic, int partition, long from, long until, Consumer<ConsumerRecord<String, byte[]>> taker) {
        readUntil(new TopicPartition(topic.topicName(), partition), from, until, entry -> {
            if (entry.offset() < until) {
                taker.accept(entry);
            }
        });
    }

    private void readUntil(TopicPartition place, long from, long end, Consumer<ConsumerRecord<String, byte[]>> taker) {
        connected().assign(List.of(place));
        long first = consumer.beginningOffsets(List.of(place), PATIENCE).get(place);
        consumer.seek(place, Math.max(first, from));
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

    private KafkaConsumer<String, byte[]> connected() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(settings());
        }
        return consumer;
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
