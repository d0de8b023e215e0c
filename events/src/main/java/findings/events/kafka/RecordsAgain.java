package findings.events.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Puts records on their topic again, so that the service that reads it processes them once more. The latest record of
 * a key keeps the last word, also where one comes in at the same moment. For one thread.
 */
public final class RecordsAgain implements AutoCloseable {
    private final KafkaStandingRecords standing;
    private final Producer<String, byte[]> producer;
    private final Map<TopicPartition, PartitionTail> tails = new HashMap<>();

    /**
     * Connects.
     *
     * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and what the broker asks of
     *     security
     * @param standing reads the topics; stays open
     */
    public RecordsAgain(Map<String, Object> clientSettings, KafkaStandingRecords standing) {
        this.standing = standing;
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, StreamsSettings.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, CouncilPartitioner.class);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Puts a record on its topic again, unless a newer one of its key stands there.
     *
     * @param record the record
     * @param cause the name of a header that says why
     * @param detail the header's value
     * @return the offset that it got, or empty where a newer one stands
     * @throws KafkaException where the broker does not answer or does not acknowledge
     */
    public OptionalLong put(StandingRecord record, String cause, String detail) {
        return put(record, cause, detail, () -> {});
    }

    /**
     * The audit trail of what is done with this.
     *
     * @param schemas where writers put their schemas
     * @return a trail whose entries go the same way as the records
     */
    public AuditTrail audit(SchemaDirectory schemas) {
        return new AuditTrail((topic, key, value) -> add(topic, key, value.get()), schemas);
    }

    /** The same, and something that happens between the look for a newer record and the record itself. */
    OptionalLong put(StandingRecord record, String cause, String detail, Runnable between) {
        Header header = new RecordHeader(cause, detail.getBytes(StandardCharsets.UTF_8));
        PartitionTail tail = tailBehind(record);
        tail.readOn();
        if (tail.latest(record.key()) > record.offset()) {
            return OptionalLong.empty();
        }
        between.run();
        long sent = send(record, record.value(), header);
        giveLastWord(record, sent, tail, header);
        return OptionalLong.of(sent);
    }

    /** Whatever came in between the look and the record is newer than the record, so it is put behind it. */
    private void giveLastWord(StandingRecord record, long first, PartitionTail tail, Header header) {
        long known = record.offset();
        long sent = first;
        tail.readUpTo(sent);
        for (long newer = tail.latest(record.key()); newer > known; newer = tail.latest(record.key())) {
            known = sent;
            sent = send(record, tail.valueAt(newer), header);
            tail.readUpTo(sent);
        }
    }

    private PartitionTail tailBehind(StandingRecord record) {
        long from = record.offset() + 1;
        return tails.compute(
                new TopicPartition(record.topic().topicName(), record.partition()),
                (place, tail) -> tail != null && tail.reaches(from)
                        ? tail
                        : new PartitionTail(standing, record.topic(), record.partition(), from));
    }

    /**
     * Adds a record to a topic.
     *
     * @param topic the topic
     * @param key its key, which says on which partition it goes
     * @param value its value
     * @throws KafkaException where the broker does not acknowledge
     */
    void add(KafkaTopic topic, String key, byte[] value) {
        await(new ProducerRecord<>(topic.topicName(), key, value));
    }

    private long send(StandingRecord record, byte[] value, Header header) {
        return await(new ProducerRecord<>(
                record.topic().topicName(), record.partition(), record.key(), value, List.of(header)));
    }

    private long await(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get().offset();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException failure) {
                throw failure;
            }
            throw new KafkaException("the broker does not take a record on topic " + record.topic(), e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
