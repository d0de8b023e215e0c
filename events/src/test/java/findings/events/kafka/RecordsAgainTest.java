package findings.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import findings.events.testing.TestBroker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Records that come in at the very moment in which an older one of their key is put again. */
class RecordsAgainTest {
    private static final String KEY = "calderwick.ilacs-short.2022-03-07";
    private static final int PARTITION = CouncilPartitioner.partition(KEY, KafkaTopic.PARTITIONS);

    private final Map<String, Object> settings = TestBroker.withTopics();

    @Test
    void whatComesInBetweenTheLookAndTheRecordKeepsTheLastWord() throws Exception {
        try (KafkaStandingRecords standing = new KafkaStandingRecords(settings);
                RecordsAgain again = new RecordsAgain(settings, standing);
                KafkaProducer<String, byte[]> producer = producer()) {
            long old = send(producer, "old");
            StandingRecord record =
                    new StandingRecord(KafkaTopic.LETTERS, PARTITION, old, KEY, "old".getBytes(StandardCharsets.UTF_8));

            OptionalLong put = again.put(record, "replay", "model", () -> send(producer, "newer"));

            assertThat(put).isPresent();
            List<String> values = new ArrayList<>();
            standing.readFrom(
                    KafkaTopic.LETTERS,
                    PARTITION,
                    old,
                    entry -> values.add(new String(entry.value(), StandardCharsets.UTF_8)));
            assertThat(values).containsExactly("old", "newer", "old", "newer");
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.get("bootstrap.servers"),
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        CouncilPartitioner.class),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static long send(KafkaProducer<String, byte[]> producer, String value) {
        try {
            return producer.send(new ProducerRecord<>(
                            KafkaTopic.LETTERS.topicName(), KEY, value.getBytes(StandardCharsets.UTF_8)))
                    .get()
                    .offset();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
