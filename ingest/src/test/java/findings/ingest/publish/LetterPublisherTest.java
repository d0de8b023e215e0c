package findings.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.Letter;
import findings.events.RejectedLetter;
import findings.events.SourceRank;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.kafka.KafkaTopic;
import findings.events.testing.TestBroker;
import findings.ingest.SampleLetters;
import findings.ingest.document.RejectedDocumentException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Publishing on a real broker. Each test has a council of its own. */
class LetterPublisherTest {
    private static final String SHA_256 = "ab".repeat(32);

    private final Map<String, Object> broker = TestBroker.withTopics();
    private final KafkaSchemaDirectory schemas = new KafkaSchemaDirectory(broker);
    private final AcknowledgedProducer producer = new AcknowledgedProducer(broker);
    private final PublishedLetters published = new PublishedLetters(broker, schemas);
    private final LetterPublisher publisher = new LetterPublisher(published, producer, schemas);

    @AfterEach
    void close() {
        published.close();
        producer.close();
        schemas.close();
    }

    @Test
    void aNewLetterStandsOnItsCouncilsPartitionWithWhenWhereAndWhichRunInHeaders() throws Exception {
        Letter letter = SampleLetters.letter("ashmere", "Plans are good.");

        Receipt receipt = publisher.publish(letter, "local");

        assertThat(receipt.outcome()).isEqualTo(Outcome.PUBLISHED);
        List<ConsumerRecord<String, byte[]>> records = records(letter);
        assertThat(records).hasSize(1);
        ConsumerRecord<String, byte[]> only = records.get(0);
        assertThat(only.partition()).isEqualTo(CouncilPartitioner.partition("ashmere", 12));
        assertThat(read(only)).isEqualTo(letter);
        assertThat(Instant.parse(header(only, AcknowledgedProducer.AT))).isBeforeOrEqualTo(Instant.now());
        assertThat(header(only, AcknowledgedProducer.BY)).startsWith("ingest@");
        assertThat(header(only, AcknowledgedProducer.RUN)).hasSize(36);
    }

    @Test
    void theSameLetterAgainPublishesNothingEvenUnderAnotherFileName() throws Exception {
        Letter letter = SampleLetters.letter("calderwick", "Plans are good.");
        Letter renamed = SampleLetters.letter("calderwick", "Plans are good.", SourceRank.PRIMARY, "copy (1).pdf");
        publisher.publish(letter, "local");

        assertThat(publisher.publish(letter, "local").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(publisher.publish(renamed, "local").outcome()).isEqualTo(Outcome.UNCHANGED);

        assertThat(records(letter)).hasSize(1);
    }

    @Test
    void aCorrectedLetterReplacesTheOldOne() throws Exception {
        Letter corrected = SampleLetters.letter("northmoor", "Plans are poor.");
        publisher.publish(SampleLetters.letter("northmoor", "Plans are good."), "local");

        Receipt receipt = publisher.publish(corrected, "local");

        assertThat(receipt.outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(records(corrected)).hasSize(2);
        assertThat(read(records(corrected).get(1))).isEqualTo(corrected);
    }

    @Test
    void aWithdrawnLetterIsTakenBackOnceAndCanComeAgain() throws Exception {
        Letter letter = SampleLetters.letter("wexcombe", "Plans are good.");
        publisher.publish(letter, "local");

        assertThat(publisher.withdraw(letter.getLetterId(), "local")).isTrue();
        assertThat(publisher.withdraw(letter.getLetterId(), "local")).isFalse();
        assertThat(publisher.publish(letter, "local").outcome()).isEqualTo(Outcome.PUBLISHED);

        assertThat(records(letter)).hasSize(3);
        assertThat(records(letter).get(1).value()).isNull();
    }

    @Test
    void aLetterThatNeverStoodCannotBeWithdrawn() {
        assertThat(publisher.withdraw("wexcombe.focused-visit.1999-01-01", "local"))
                .isFalse();
        assertThat(publisher.withdraw("no letter id at all", "local")).isFalse();
    }

    @Test
    void anotherProcessKnowsWhatIsPublished() throws Exception {
        Letter letter = SampleLetters.letter("eastlow", "Plans are good.");
        publisher.publish(letter, "local");

        try (PublishedLetters fresh = new PublishedLetters(broker, schemas)) {
            assertThat(new LetterPublisher(fresh, producer, schemas)
                            .publish(letter, "local")
                            .outcome())
                    .isEqualTo(Outcome.UNCHANGED);
            assertThat(fresh.find(letter.getLetterId()))
                    .map(StandingLetter::sha256)
                    .contains(letter.getSource().getSha256());
        }
    }

    @Test
    void aSecondarySourceNeverReplacesTheInspectoratesLetter() throws Exception {
        Letter article = SampleLetters.letter("westlow", "Plans were poor.", SourceRank.SECONDARY, "article.html");
        publisher.publish(SampleLetters.letter("westlow", "Plans are poor."), "local");

        Receipt receipt = publisher.publish(article, "local");

        assertThat(receipt.outcome()).isEqualTo(Outcome.OUTRANKED);
        assertThat(records(article)).hasSize(1);
    }

    @Test
    void theInspectoratesLetterReplacesASecondarySource() throws Exception {
        Letter letter = SampleLetters.letter("southlow", "Plans are poor.");
        publisher.publish(
                SampleLetters.letter("southlow", "Plans were poor.", SourceRank.SECONDARY, "article.html"), "local");

        assertThat(publisher.publish(letter, "local").outcome()).isEqualTo(Outcome.REPLACED);
    }

    @Test
    void ofManyThatBringTheSameLetterAtOnceOnePublishesIt() throws Exception {
        Letter letter = SampleLetters.letter("northlow", "Plans are good.");
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<Receipt>> receipts = IntStream.range(0, 16)
                .mapToObj(i -> threads.submit(() -> publisher.publish(letter, "local")))
                .toList();

        int made = 0;
        for (Future<Receipt> receipt : receipts) {
            made += receipt.get().outcome() == Outcome.PUBLISHED ? 1 : 0;
        }
        threads.shutdown();
        assertThat(made).isEqualTo(1);
        assertThat(records(letter)).hasSize(1);
    }

    @Test
    void aRejectionIsPublishedOnceAndAgainForAnotherReason() {
        publisher.reject(rejection("no-council"), "local");
        publisher.reject(rejection("no-council"), "local");
        publisher.reject(rejection("no-date"), "local");

        assertThat(TopicReader.records(KafkaTopic.LETTERS_REJECTED, SHA_256)).hasSize(2);
    }

    @Test
    void aLetterLongerThanARecordMayBeIsRejected() {
        Letter endless = SampleLetters.letter("ashmere", "word ".repeat(2 << 20));

        assertThatThrownBy(() -> publisher.publish(endless, "local"))
                .isInstanceOfSatisfying(
                        RejectedDocumentException.class,
                        e -> assertThat(e.code()).isEqualTo("too-long"));
    }

    @Test
    void aBrokerOutOfReachIsNamed() {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");
        try (AcknowledgedProducer lost = new AcknowledgedProducer(nowhere)) {
            LetterPublisher unlucky = new LetterPublisher(published, lost, schemas);

            assertThatThrownBy(() -> unlucky.publish(SampleLetters.letter("lostlow", "Plans are good."), "local"))
                    .isInstanceOf(BrokerAwayException.class)
                    .hasMessageContaining("127.0.0.1:1 did not acknowledge a record");
        }
    }

    private static RejectedLetter rejection(String code) {
        return RejectedLetter.newBuilder()
                .setSha256(SHA_256)
                .setFileName("x.pdf")
                .setSize(3)
                .setCode(code)
                .setReason("because of " + code)
                .build();
    }

    private List<ConsumerRecord<String, byte[]>> records(Letter letter) {
        return TopicReader.records(KafkaTopic.LETTERS, letter.getLetterId());
    }

    private Letter read(ConsumerRecord<String, byte[]> record) {
        return new AvroSerde<>(Letter.class, schemas).deserializer().deserialize(record.topic(), record.value());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
