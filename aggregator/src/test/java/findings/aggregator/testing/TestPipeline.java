package findings.aggregator.testing;

import findings.events.ClassifiedLetter;
import findings.events.FindingEvent;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker for all tests of this module, and what the classifier would publish on it. */
public final class TestPipeline {
    private static EmbeddedKafkaKraftBroker broker;
    private static Producer<String, byte[]> producer;

    private TestPipeline() {}

    /** The broker's address; it starts when first asked for. */
    public static synchronized String bootstrapServers() {
        if (broker == null) {
            broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperties(
                    Map.of("transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1"));
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        }
        return broker.getBrokersAsString();
    }

    /** Publishes a classified letter. */
    public static void publish(ClassifiedLetter letter) {
        send(KafkaTopic.CLASSIFIED_LETTERS, letter.getLetterId(), ClassifiedLetter.class, letter);
    }

    /** Withdraws a classified letter. */
    public static void withdraw(String letterId) {
        send(KafkaTopic.CLASSIFIED_LETTERS, letterId, ClassifiedLetter.class, null);
    }

    /** Publishes a finding's event. */
    public static void publish(FindingEvent event) {
        send(KafkaTopic.FINDINGS, event.getCouncilId(), FindingEvent.class, event);
    }

    /** Deletes all events on findings that were published so far, as time would. */
    public static void forgetFindings() throws InterruptedException, ExecutionException {
        String topic = KafkaTopic.FINDINGS.topicName();
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        for (int partition = 0; partition < KafkaTopic.FINDINGS.partitions(); partition++) {
            all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1)); // -1: up to the end
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.deleteRecords(all).all().get();
        }
    }

    private static synchronized <T extends SpecificRecord> void send(
            KafkaTopic topic, String key, Class<T> type, T value) {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers(),
                            ProducerConfig.PARTITIONER_CLASS_CONFIG,
                            CouncilPartitioner.class),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        byte[] bytes =
                new AvroSerde<>(type, SchemaDirectory.inMemory()).serializer().serialize(topic.topicName(), value);
        producer.send(new ProducerRecord<>(topic.topicName(), key, bytes));
        producer.flush();
    }
}
