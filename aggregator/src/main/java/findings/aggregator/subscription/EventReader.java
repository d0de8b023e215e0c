package findings.aggregator.subscription;

import findings.aggregator.query.FindingFilter;
import findings.events.FindingEvent;
import findings.events.TrendChange;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads committed events from given positions on, with a consumer of its own. For one thread. */
final class EventReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final Consumer<String, byte[]> consumer;
    private final FindingFilter filter;
    private final Deserializer<FindingEvent> findings;
    private final Deserializer<TrendChange> changes;
    private Positions positions = Positions.start();
    private boolean missed;

    /**
     * Opens a reader.
     *
     * @param clientSettings how Kafka clients connect
     * @param schemas where other writers' schemas are found
     * @param filter which events are wanted
     * @param resume from where; empty to begin with what comes next
     */
    static EventReader open(
            Map<String, ?> clientSettings, SchemaDirectory schemas, FindingFilter filter, Optional<Positions> resume) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        EventReader reader = new EventReader(consumer, schemas, filter);
        try {
            reader.begin(resume);
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    EventReader(Consumer<String, byte[]> consumer, SchemaDirectory schemas, FindingFilter filter) {
        this.consumer = consumer;
        this.filter = filter;
        this.findings = new AvroSerde<>(FindingEvent.class, schemas).deserializer();
        this.changes = new AvroSerde<>(TrendChange.class, schemas).deserializer();
    }

    void begin(Optional<Positions> resume) {
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        Map<TopicPartition, Long> last = consumer.endOffsets(partitions);
        if (resume.isEmpty()) {
            last.forEach(this::seek);
            return;
        }
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long wanted = resume.get().of(topic(partition), partition.partition());
            boolean kept = wanted >= first.get(partition) && wanted <= last.get(partition);
            seek(partition, kept ? wanted : first.get(partition));
            missed |= !kept;
        }
    }

    /** How far it has read, whether or not the events were wanted. */
    Positions positions() {
        return positions;
    }

    /** What has come; waits for so long where nothing has. */
    List<Delivery> poll(Duration patience) {
        List<Delivery> deliveries = new ArrayList<>();
        try {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(missed ? Duration.ZERO : patience)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                positions = positions.with(topic(partition), record.partition(), record.offset() + 1);
                read(record).ifPresent(event -> deliveries.add(new Delivery.Happened(positions, event)));
            }
        } catch (OffsetOutOfRangeException e) {
            Collection<TopicPartition> gone = e.offsetOutOfRangePartitions().keySet();
            consumer.beginningOffsets(gone).forEach(this::seek);
            missed = true;
        }
        if (missed) {
            missed = false;
            deliveries.add(0, new Delivery.Missed(positions));
        }
        return deliveries;
    }

    /** Makes a {@link #poll} under way in another thread throw a {@code WakeupException}. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Optional<CloudEvent> read(ConsumerRecord<String, byte[]> record) {
        String id = record.topic() + "-" + record.partition() + "-" + record.offset();
        Instant time = Instant.ofEpochMilli(record.timestamp());
        try {
            if (record.topic().equals(KafkaTopic.FINDINGS.topicName())) {
                return Optional.ofNullable(findings.deserialize(record.topic(), record.value()))
                        .filter(filter::matches)
                        .map(event -> CloudEvent.of(event, id, time));
            }
            return Optional.ofNullable(changes.deserialize(record.topic(), record.value()))
                    .filter(filter::matches)
                    .map(change -> CloudEvent.of(change, id, time));
        } catch (SerializationException e) {
            LOG.warn("Passed over the event {}: {}", id, e.getMessage());
            return Optional.empty();
        }
    }

    private void seek(TopicPartition partition, long offset) {
        consumer.seek(partition, offset);
        positions = positions.with(topic(partition), partition.partition(), offset);
    }

    private static List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (KafkaTopic topic : Positions.TOPICS) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.topicName(), partition));
            }
        }
        return partitions;
    }

    private static KafkaTopic topic(TopicPartition partition) {
        return Arrays.stream(KafkaTopic.values())
                .filter(topic -> topic.topicName().equals(partition.topic()))
                .findFirst()
                .orElseThrow();
    }
}
