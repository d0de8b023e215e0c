package findings.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.AuditEntry;
import findings.events.Correction;
import findings.events.EnumId;
import findings.events.Letter;
import findings.events.RejectedLetter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.kafka.KafkaTopic;
import findings.events.testing.TestBroker;
import findings.ingest.SampleLetters;
import findings.ingest.document.RejectedDocumentException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private static final String SHA_256 = "5".repeat(64);

    private static KafkaSchemaDirectory schemas;
    private static PublishedLetters published;
    private static AcknowledgedProducer producer;
    private static LetterPublisher letters;

    @BeforeAll
    static void start() {
        Map<String, Object> broker = TestBroker.withTopics();
        schemas = new KafkaSchemaDirectory(broker);
        published = new PublishedLetters(broker, schemas);
        producer = new AcknowledgedProducer(broker);
        letters = new LetterPublisher(published, producer, schemas);
    }

    @AfterAll
    static void stop() {
        producer.close();
        published.close();
        schemas.close();
    }

    @Test
    void everyFeedAndWithdrawalIsThereWithWhoDidItAndWhatCameOfIt() throws RejectedDocumentException {
        Letter letter = SampleLetters.letter("auditham", "Plans are poor.");
        String id = letter.getLetterId();

        letters.publish(letter, "reading-room");
        letters.publish(letter, "reading-room");
        letters.publish(SampleLetters.letter("auditham", "Plans are good."), "a.reader");
        letters.withdraw(id, "local");
        letters.withdraw(id, "local");

        assertThat(trail(id))
                .containsExactly(
                        "reading-room feed published",
                        "reading-room feed unchanged",
                        "a.reader feed replaced",
                        "local withdraw ");
        assertThat(entries(id).get(0).getSha256()).contains(letter.getSource().getSha256());
        assertThat(entries(id).get(0).getAt()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    }

    @Test
    void whatWasDoneIsRecordedBeforeItIsDone() throws RejectedDocumentException {
        Letter letter = SampleLetters.letter("orderham", "Plans are poor.");

        letters.publish(letter, "local");

        ConsumerRecord<String, byte[]> audited =
                TopicReader.records(KafkaTopic.AUDIT, letter.getLetterId()).get(0);
        ConsumerRecord<String, byte[]> done =
                TopicReader.records(KafkaTopic.LETTERS, letter.getLetterId()).get(0);
        assertThat(audited.timestamp()).isLessThanOrEqualTo(done.timestamp());
        assertThat(audited.partition()).as("partition of the council").isEqualTo(done.partition());
    }

    @Test
    void everyCorrectionIsThereToo() throws RejectedDocumentException {
        CorrectionPublisher corrections = new CorrectionPublisher(published, producer, schemas);
        Letter letter = SampleLetters.letter("correctham", "Plans are poor.");
        letters.publish(letter, "local");
        String sentence = letter.getLetterId() + ".0123456789.1";

        corrections.correct(correction(sentence), "corrector");
        corrections.takeBack(sentence, "corrector");

        assertThat(trail(sentence)).containsExactly("corrector correct ", "corrector take-back ");
    }

    @Test
    void aDocumentThatWasRejectedIsThereUnderItsHash() {
        letters.reject(
                RejectedLetter.newBuilder()
                        .setSha256(SHA_256)
                        .setSize(3)
                        .setCode("no-council")
                        .setReason("No council is named.")
                        .build(),
                "inbox");

        assertThat(trail(SHA_256)).containsExactly("inbox feed rejected");
    }

    @Test
    void whatCannotBeRecordedIsNotDone() {
        Map<String, Object> away = Map.of("bootstrap.servers", "127.0.0.1:1");
        Letter letter = SampleLetters.letter("unrecorded", "Plans are poor.");
        try (AcknowledgedProducer lost = new AcknowledgedProducer(away)) {
            LetterPublisher publisher = new LetterPublisher(published, lost, schemas);

            assertThatThrownBy(() -> publisher.publish(letter, "local"))
                    .isInstanceOf(BrokerAwayException.class)
                    .hasMessageContaining("topic audit");
        }
        assertThat(TopicReader.records(KafkaTopic.LETTERS, letter.getLetterId()))
                .isEmpty();
    }

    private static Correction correction(String sentence) {
        return Correction.newBuilder()
                .setSentenceId(sentence)
                .setStrength(false)
                .setArea(false)
                .setAuthor("A. Reader")
                .setReason("history")
                .build();
    }

    private static List<String> trail(String id) {
        return entries(id).stream()
                .map(entry -> entry.getBy() + " " + EnumId.of(entry.getAction()) + " " + entry.getOutcome())
                .toList();
    }

    private static List<AuditEntry> entries(String id) {
        AvroSerde<AuditEntry> serde = new AvroSerde<>(AuditEntry.class, schemas);
        return TopicReader.records(KafkaTopic.AUDIT, id).stream()
                .map(record -> serde.deserializer().deserialize(record.topic(), record.value()))
                .toList();
    }
}
