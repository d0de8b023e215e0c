package findings.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import findings.events.AuditEntry;
import findings.events.DeadLetter;
import findings.events.kafka.DeadLetters.Entry;
import findings.events.testing.TestBroker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dead letters on a real broker. */
class DeadLettersTest {
    private static final String KEY = "ashmere.ilacs-short.2022-03-07";
    private static final int PARTITION = CouncilPartitioner.partition(KEY, KafkaTopic.PARTITIONS);
    private static final byte[] RECORD = "a record".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEWER = "a newer record".getBytes(StandardCharsets.UTF_8);

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private KafkaStandingRecords standing;
    private RecordsAgain again;
    private KafkaProducer<String, byte[]> producer;
    private DeadLetters dead;

    @BeforeEach
    void connect() {
        Map<String, Object> settings = TestBroker.withTopics();
        standing = new KafkaStandingRecords(settings);
        again = new RecordsAgain(settings, standing);
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.get("bootstrap.servers"),
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        CouncilPartitioner.class),
                new StringSerializer(),
                new ByteArraySerializer());
        dead = new DeadLetters(standing, again, schemas);
    }

    @AfterEach
    void deleteTopics() throws Exception {
        producer.close();
        again.close();
        standing.close();
        try (Admin admin = Admin.create(TestBroker.clientSettings())) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
            await().until(() -> admin.listTopics().names().get().isEmpty());
        }
    }

    @Test
    void aDeadLetterIsFedInAgainOnceAndSaysSo() throws Exception {
        bury(KEY, PARTITION, send(KEY, RECORD), RECORD);
        Entry entry = dead.all().get(0);

        long offset = dead.feedInAgain(entry, "a.reader");

        assertThat(audited()).containsExactly("a.reader FEED_IN_AGAIN " + KEY + " " + entry.place() + " 1");
        assertThat(entry.place()).isEqualTo("letters-" + PARTITION + "@0");
        assertThat(values()).containsExactly("a record", "a record");
        assertThat(dead.all()).singleElement().satisfies(marked -> {
            assertThat(marked.fedInAgainAt()).contains(offset);
            assertThat(marked.when()).isEqualTo(entry.when());
        });
        assertThatThrownBy(() -> dead.feedInAgain(dead.all().get(0), "a.reader"))
                .isInstanceOf(NotFedInAgainException.class)
                .hasMessage("it was fed in again, as offset " + offset);
    }

    @Test
    void aNewerRecordOfItsKeyKeepsTheLastWord() throws Exception {
        bury(KEY, PARTITION, send(KEY, RECORD), RECORD);
        send(KEY, NEWER);

        assertThatThrownBy(() -> dead.feedInAgain(dead.all().get(0), "a.reader"))
                .isInstanceOf(NotFedInAgainException.class)
                .hasMessage("a newer record of its key stands on the topic");

        assertThat(audited()).isEmpty();
        assertThat(values()).containsExactly("a record", "a newer record");
        assertThat(dead.all().get(0).fedInAgainAt()).isEmpty();
    }

    @Test
    void whatCannotBeFedInSafelyIsLeftAlone() throws Exception {
        int elsewhere = (PARTITION + 1) % KafkaTopic.PARTITIONS;
        bury("", PARTITION, 3, RECORD);
        bury(KEY, elsewhere, 4, RECORD);
        bury(KEY, PARTITION, 5, null);

        for (Entry entry : dead.all()) {
            assertThatThrownBy(() -> dead.feedInAgain(entry, "a.reader")).isInstanceOf(NotFedInAgainException.class);
        }
        assertThat(values()).isEmpty();
    }

    @Test
    void whatIsNoDeadLetterIsShownAmongThem() throws Exception {
        producer.send(new ProducerRecord<>(KafkaTopic.LETTERS_DEAD_LETTERS.topicName(), KEY, RECORD))
                .get();

        assertThat(dead.all()).singleElement().satisfies(entry -> {
            assertThat(entry.letter().getTopic()).isEqualTo("letters-dead-letters");
            assertThat(entry.letter().getReason()).contains("is no DeadLetter");
            assertThatThrownBy(() -> dead.feedInAgain(entry, "a.reader")).hasMessageContaining("no service reads");
        });
    }

    @Test
    void aRecordThatIsAsLongAsAnyMayBeIsNotKeptTwice() {
        DeadLetter letter =
                DeadLetters.of("letters", 0, 1, new byte[StreamsSettings.MAX_RECORD_BYTES], "it is too long");

        assertThat(letter.getValue()).isEmpty();
        assertThat(letter.getReason()).isEqualTo("it is too long (8388608 bytes, too long to be kept here)");
    }

    private long send(String key, byte[] value) throws Exception {
        return producer.send(new ProducerRecord<>(KafkaTopic.LETTERS.topicName(), key, value))
                .get()
                .offset();
    }

    private void bury(String key, int partition, long offset, byte[] value) throws Exception {
        String topic = KafkaTopic.LETTERS_DEAD_LETTERS.topicName();
        byte[] letter = new AvroSerde<>(DeadLetter.class, schemas)
                .serializer()
                .serialize(topic, DeadLetters.of("letters", partition, offset, value, "it was bad"));
        producer.send(new ProducerRecord<>(topic, key, letter)).get();
    }

    private List<String> audited() {
        List<String> audited = new ArrayList<>();
        Deserializer<AuditEntry> entries = new AvroSerde<>(AuditEntry.class, schemas).deserializer();
        standing.read(KafkaTopic.AUDIT, PARTITION, record -> {
            AuditEntry entry = entries.deserialize(record.topic(), record.value());
            audited.add(String.join(
                    " ",
                    entry.getBy(),
                    entry.getAction().name(),
                    entry.getId(),
                    entry.getOutcome(),
                    Integer.toString(entry.getCount())));
        });
        return audited;
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        standing.read(
                KafkaTopic.LETTERS,
                PARTITION,
                (ConsumerRecord<String, byte[]> entry) ->
                        values.add(new String(entry.value(), StandardCharsets.UTF_8)));
        return values;
    }
}
