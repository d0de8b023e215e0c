package findings.ingest.publish;

import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.StreamsSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends records and waits until all in-sync replicas have them. When, where and by which run a record was sent
 * stands in its headers {@value #AT}, {@value #BY} and {@value #RUN}. It connects when it is first needed.
 */
public final class AcknowledgedProducer implements AutoCloseable {
    static final String AT = "recorded-at";
    static final String BY = "recorded-by";
    static final String RUN = "run";

    /** How long a sender waits for the broker; an HTTP client waits with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> clientSettings;
    private final Header by = header(BY, "ingest@" + host());
    private final Header run = header(RUN, UUID.randomUUID().toString());
    private Producer<String, byte[]> producer;
    private boolean closed;

    /**
     * A producer.
     *
     * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and what the broker asks of
     *     security
     */
    public AcknowledgedProducer(Map<String, Object> clientSettings) {
        this.clientSettings = Map.copyOf(clientSettings);
    }

    /**
     * Sends a record and waits for its acknowledgement.
     *
     * @param value makes the value, and may need the broker for it
     * @return the record's offset
     * @throws RecordTooLargeException where the broker takes no record so long
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    long send(KafkaTopic topic, String key, Supplier<byte[]> value) {
        try {
            List<Header> headers = List.of(header(AT, Instant.now().toString()), by, run);
            return connected()
                    .send(new ProducerRecord<>(topic.topicName(), null, key, value.get(), headers))
                    .get()
                    .offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAwayException("interrupted while waiting for the Kafka broker", e);
        } catch (ExecutionException e) {
            throw failure(topic, e.getCause());
        } catch (KafkaException e) {
            throw failure(topic, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (producer != null) {
            producer.close(PATIENCE);
            producer = null;
        }
    }

    private synchronized Producer<String, byte[]> connected() {
        if (closed) {
            throw new BrokerAwayException("the service is shutting down");
        }
        if (producer == null) {
            producer = new KafkaProducer<>(settings());
        }
        return producer;
    }

    private RuntimeException failure(KafkaTopic topic, Throwable cause) {
        if (cause instanceof RecordTooLargeException tooLarge) {
            return tooLarge;
        }
        return new BrokerAwayException(
                "the Kafka broker at " + clientSettings.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)
                        + " did not acknowledge a record on topic " + topic.topicName() + " within "
                        + PATIENCE.toSeconds() + " seconds (" + cause.getMessage() + "); try again when it is back",
                cause);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, CouncilPartitioner.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, StreamsSettings.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                PATIENCE.dividedBy(2).toMillis());
        return settings;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
