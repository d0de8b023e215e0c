package findings.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import findings.events.Cause;
import findings.events.FindingEvent;
import findings.events.RejectedLetter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.kafka.KafkaTopic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline on the embedded broker. */
class PipelineTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String IMPROVEMENT = "The timeliness of personal education plans.";
    private static final String STRENGTH = "Social workers know their children well and visit them regularly.";
    private static final String AREA = "Too many children wait too long for a health assessment.";

    @TempDir
    static Path folder;

    private static Pipeline pipeline;
    private static PipelineClient client;

    /** To start takes seconds, so the tests share a pipeline; each has a council of its own. */
    @BeforeAll
    static void start() throws IOException, PipelineStartException {
        Path councils = folder.resolve("councils.csv");
        Files.writeString(
                councils,
                "id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors\n"
                        + "ashmere,Ashmere,,,,,,South East,County,,\n"
                        + "calderwick,Calderwick,,,,,,North West,County,,\n"
                        + "northmoor,Northmoor,,,,,,North East,County,,\n"
                        + "wexcombe,Wexcombe,,,,,,South West,County,,\n"
                        + "harwick,Harwick,,,,,,South East,County,,\n"
                        + "oldbrook,Oldbrook,,,,,,London,London Borough,,\n");
        startPipeline();
    }

    private static void startPipeline() throws PipelineStartException {
        pipeline = Pipeline.start(
                new PipelineSettings(folder.resolve("data"), 0, 0, null, folder.resolve("councils.csv")));
        client = new PipelineClient(pipeline.address());
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @Test
    void aPostedLetterIsInTheCouncilsTableWithinTwoSeconds() {
        post(letter("Ashmere", STRENGTH, AREA));
        await().atMost(SOON).until(() -> client.evidence("ashmere", "health").contains(AREA));
        FocusedVisitLetter next =
                new FocusedVisitLetter("Ashmere", "11 and 12 March 2025", "15 April 2025", IMPROVEMENT, AREA);

        long posted = System.nanoTime();
        post(next);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(SOON)
                .until(() -> client.get("/api/councils/ashmere/trends/health")
                                .body()
                                .path("visits")
                                .size()
                        == 2);

        assertThat(Duration.ofNanos(System.nanoTime() - posted)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aCorrectedLetterReplacesItsFindingsAndThoseThatStayKeepTheirIds() {
        post(letter("Calderwick", STRENGTH, AREA));
        awaitEvidence("calderwick", "health", AREA);
        List<FindingEvent> before = events("calderwick");

        PipelineClient.Answer answer = post(letter("Calderwick", "The area has many rivers.", STRENGTH));

        assertThat(answer.body().path("outcome").asString()).isEqualTo("replaced");
        await().atMost(SOON).until(() -> client.evidence("calderwick", "health").isEmpty());
        awaitEvidence("calderwick", "voice-relationships", STRENGTH);
        List<FindingEvent> after =
                events("calderwick").subList(before.size(), events("calderwick").size());
        assertThat(after)
                .extracting(event -> event.getChange() + " "
                        + event.getBefore().orElseThrow().getText())
                .containsExactly("WITHDRAWN " + AREA);
    }

    @Test
    void aWithdrawnLetterLeavesNoTraceInTheTables() {
        post(letter("Northmoor", STRENGTH, AREA));
        awaitEvidence("northmoor", "health", AREA);
        int added = events("northmoor").size();

        assertThat(client.delete("/api/letters/northmoor.focused-visit.2024-06-04")
                        .status())
                .isEqualTo(204);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.get("/api/councils/northmoor/trends?by=theme")
                                .body()
                                .path("trends"))
                        .isEmpty());
        assertThat(client.get("/api/letters/northmoor.focused-visit.2024-06-04").status())
                .isEqualTo(404);
        await().atMost(SOON).untilAsserted(() -> assertThat(events("northmoor")).hasSize(2 * added));
    }

    @Test
    void theTablesAreThereAfterARestartAndTheSameLetterAgainMakesNoRecord() throws PipelineStartException {
        post(letter("Wexcombe", STRENGTH, AREA));
        awaitEvidence("wexcombe", "health", AREA);
        String table =
                client.get("/api/councils/wexcombe/trends?by=theme").body().toString();
        int added = events("wexcombe").size();

        pipeline.close();
        startPipeline();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.get("/api/councils/wexcombe/trends?by=theme")
                                .body()
                                .toString())
                        .isEqualTo(table));
        assertThat(post(letter("Wexcombe", STRENGTH, AREA))
                        .body()
                        .path("outcome")
                        .asString())
                .isEqualTo("unchanged");
        assertThat(events("wexcombe")).hasSize(added);
    }

    @Test
    void aCorrectionChangesTheEventAndTheTableAndSurvivesARestartAndAnotherReading() throws PipelineStartException {
        post(letter("Harwick", STRENGTH, AREA));
        awaitEvidence("harwick", "health", AREA);
        String sentence = events("harwick").stream()
                .filter(event -> event.getAfter().orElseThrow().getText().equals(AREA))
                .findFirst()
                .orElseThrow()
                .getFindingId();

        PipelineClient.Answer answer = client.put(
                "/api/corrections/" + sentence,
                "{\"polarity\": \"neither\", \"themes\": [], \"author\": \"A. Reader\", \"reason\": \"history\"}");

        assertThat(answer.status()).isEqualTo(204);
        await().atMost(SOON).until(() -> client.evidence("harwick", "health").isEmpty());
        FindingEvent last = events("harwick").get(events("harwick").size() - 1);
        assertThat(last.getCause()).isEqualTo(Cause.CORRECTION);
        assertThat(last.getFindingId()).isEqualTo(sentence);
        pipeline.close();
        startPipeline();
        post(letter("Harwick", "The area has many rivers.", STRENGTH, AREA));
        awaitEvidence("harwick", "voice-relationships", STRENGTH);
        assertThat(client.evidence("harwick", "health")).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.get("/api/corrections")
                                .body()
                                .path("corrections")
                                .get(0)
                                .path("matched")
                                .asBoolean())
                        .isTrue());
        assertThat(client.delete("/api/corrections/" + sentence).status()).isEqualTo(204);
        awaitEvidence("harwick", "health", AREA);
    }

    @Test
    void aWrongFileIsRejectedInWordsAndTheNextLetterGoesThrough() throws IOException {
        PipelineClient.Answer empty = client.post(new byte[0], "name=empty.pdf");
        PipelineClient.Answer image =
                client.post(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "name=scan.png");
        PipelineClient.Answer word = client.post(wordFile(), "name=letter.docx");
        PipelineClient.Answer nowhere = client.post(
                new FocusedVisitLetter("Nowhereshire", "4 and 5 June 2024", "9 July 2024", IMPROVEMENT, AREA)
                        .text()
                        .getBytes(StandardCharsets.UTF_8),
                "name=nowhere.txt");

        for (PipelineClient.Answer answer : List.of(empty, image, word, nowhere)) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.type()).startsWith("application/problem+json");
        }
        assertThat(empty.body().path("detail").asString()).contains("empty");
        assertThat(image.body().path("detail").asString()).contains("picture");
        assertThat(word.body().path("detail").asString()).contains("Word");
        assertThat(nowhere.body().path("detail").asString()).contains("--council");
        assertThat(records(KafkaTopic.LETTERS_REJECTED, RejectedLetter.class))
                .extracting(rejected -> rejected.getFileName().orElse(""))
                .containsExactlyInAnyOrder("empty.pdf", "scan.png", "letter.docx", "nowhere.txt");
        post(letter("Oldbrook", STRENGTH, AREA));
        awaitEvidence("oldbrook", "health", AREA);
    }

    @Test
    void aSecondProcessOnTheSameDataIsToldSo() {
        assertThatThrownBy(() -> Pipeline.start(new PipelineSettings(folder.resolve("data"), 0, 0, null, null)))
                .isInstanceOf(PipelineStartException.class)
                .hasMessageContaining("another process")
                .hasMessageContaining("--data");
    }

    @Test
    void aTakenPortIsSaid() {
        int taken = pipeline.address().getPort();

        assertThatThrownBy(() -> Pipeline.start(new PipelineSettings(folder.resolve("other"), taken, 0, null, null)))
                .isInstanceOf(PipelineStartException.class)
                .hasMessageContaining("port " + taken)
                .hasMessageContaining("--port");
    }

    @Test
    void dataOfAnotherVersionAreRefused() throws IOException {
        Path other = folder.resolve("future");
        Files.createDirectories(other);
        Files.writeString(other.resolve("version"), "99\n");

        assertThatThrownBy(() -> Pipeline.start(new PipelineSettings(other, 0, 0, null, null)))
                .isInstanceOf(PipelineStartException.class)
                .hasMessageContaining("format 99");
    }

    private static byte[] wordFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        return bytes.toByteArray();
    }

    private static FocusedVisitLetter letter(String council, String... findings) {
        return new FocusedVisitLetter(
                council, "4 and 5 June 2024", "9 July 2024", IMPROVEMENT, String.join(" ", findings));
    }

    private PipelineClient.Answer post(FocusedVisitLetter letter) {
        PipelineClient.Answer answer = client.post(letter.text().getBytes(StandardCharsets.UTF_8), "name=letter.txt");
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
        return answer;
    }

    private void awaitEvidence(String council, String subject, String sentence) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(client.evidence(council, subject)).contains(sentence));
    }

    private List<FindingEvent> events(String council) {
        return records(KafkaTopic.FINDINGS, FindingEvent.class).stream()
                .filter(event -> event.getCouncilId().equals(council))
                .toList();
    }

    /** All committed records of a topic. */
    private <T extends SpecificRecord> List<T> records(KafkaTopic topic, Class<T> type) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                pipeline.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        List<T> records = new ArrayList<>();
        try (KafkaSchemaDirectory schemas =
                        new KafkaSchemaDirectory(Map.of("bootstrap.servers", pipeline.bootstrapServers()));
                KafkaConsumer<String, T> consumer = new KafkaConsumer<>(
                        settings, new StringDeserializer(), new AvroSerde<>(type, schemas).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> records.add(record.value()));
            }
        }
        return records;
    }
}
