package findings.events.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory on topic {@code schemas}: schemas as JSON by fingerprint in hexadecimal. It connects when it is first
 * needed, and asks the broker only for what it does not know yet. Safe for use by many threads.
 */
public final class KafkaSchemaDirectory implements FingerprintDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSchemaDirectory.class);

    /** How long a caller waits for the broker. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(100);
    private static final String TOPIC = KafkaTopic.SCHEMAS.topicName();

    private final Map<String, Object> clientSettings;
    private final Map<Long, Schema> known = new ConcurrentHashMap<>();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Object writing = new Object();
    private final Object reading = new Object();
    private Producer<String, String> producer;
    private Consumer<String, String> consumer;

    /**
     * A directory on a broker.
     *
     * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and what the broker asks of
     *     security
     */
    public KafkaSchemaDirectory(Map<String, ?> clientSettings) {
        this.clientSettings = Map.copyOf(clientSettings);
    }

    /**
     * {@inheritDoc}
     *
     * @throws TimeoutException where the broker does not acknowledge it within 10 seconds
     */
    @Override
    public void put(Schema schema) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        if (acknowledged.contains(fingerprint)) {
            return;
        }
        synchronized (writing) {
            if (acknowledged.contains(fingerprint)) {
                return;
            }
            if (producer == null) {
                producer = new KafkaProducer<>(producerSettings());
            }
            send(new ProducerRecord<>(TOPIC, HexFormat.of().toHexDigits(fingerprint), schema.toString()));
            known.put(fingerprint, schema);
            acknowledged.add(fingerprint);
        }
    }

    /**
     * {@inheritDoc} A writer puts its schema before its first record, so whoever holds a record finds its schema on
     * the topic as it stands now.
     *
     * @throws TimeoutException where the broker does not give the topic within 10 seconds
     */
    @Override
    public Optional<Schema> find(long fingerprint) {
        Schema schema = known.get(fingerprint);
        if (schema != null) {
            return Optional.of(schema);
        }
        synchronized (reading) {
            if (!known.containsKey(fingerprint)) {
                readToEnd();
            }
            return Optional.ofNullable(known.get(fingerprint));
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            if (producer != null) {
                producer.close(PATIENCE);
                producer = null;
            }
        }
        synchronized (reading) {
            if (consumer != null) {
                consumer.close();
                consumer = null;
            }
        }
    }

    private void send(ProducerRecord<String, String> schema) {
        try {
            producer.send(schema).get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new TimeoutException(unreachable("acknowledge a schema"), e.getCause());
            }
            throw new KafkaException("the broker does not take a schema on topic " + TOPIC, e.getCause());
        }
    }

    private void readToEnd() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        if (consumer == null) {
            consumer = connect();
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
        while (!reached(ends)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(unreachable("give the schemas"));
            }
            for (ConsumerRecord<String, String> entry : consumer.poll(POLL)) {
                keep(entry);
            }
        }
    }

    private Consumer<String, String> connect() {
        Consumer<String, String> fresh = new KafkaConsumer<>(consumerSettings());
        try {
            List<TopicPartition> partitions = fresh.partitionsFor(TOPIC, PATIENCE).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new UnknownTopicOrPartitionException(
                        "the Kafka broker has no topic " + TOPIC + "; the topics have to be created first");
            }
            fresh.assign(partitions);
            fresh.seekToBeginning(partitions);
            return fresh;
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    /** The key is for compaction only: the fingerprint is that of the schema itself. */
    private void keep(ConsumerRecord<String, String> entry) {
        if (entry.value() == null) {
            return;
        }
        try {
            Schema schema = new Schema.Parser().parse(entry.value());
            known.put(SchemaNormalization.parsingFingerprint64(schema), schema);
        } catch (SchemaParseException e) {
            LOG.warn(
                    "passed over offset {} of topic {}: it is no Avro schema ({})",
                    entry.offset(),
                    TOPIC,
                    e.getMessage());
        }
    }

    private String unreachable(String what) {
        return "the Kafka broker at " + clientSettings.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG) + " did not " + what
                + " within " + PATIENCE.toSeconds() + " seconds; is it running?";
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                PATIENCE.dividedBy(2).toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }

    private Map<String, Object> consumerSettings() {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
