package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.classifier.model.FindingModel;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Letter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.FingerprintDirectory;
import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.kafka.KafkaTopic;
import findings.standalone.command.TestInstallation.Ran;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that get an installation out of trouble, each on the embedded broker with the sample letters. */
class RecoveryTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static TestInstallation installation;

    /** To start takes seconds, so the tests share an installation; none withdraws what another needs. */
    @BeforeAll
    static void start() throws Exception {
        Samples samples = Samples.unpackedTo(folder.resolve("samples"));
        installation = TestInstallation.startWith(samples, folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void badRecordsAreListedWithTheirReasonsAndShown() throws Exception {
        byte[] random = new byte[20];
        new Random(3).nextBytes(random);
        installation.put(KafkaTopic.LETTERS, "northmoor.sif.2013-01-07", random);
        installation.put(KafkaTopic.CORRECTIONS, "northmoor.sif.2013-01-07.0123456789.1", random);
        installation.put(KafkaTopic.CLASSIFIED_LETTERS, "northmoor.sif.2013-01-07", random);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topicsOf("northmoor.sif.2013-01-07"))
                        .containsExactly("classified-letters", "corrections", "letters"));
        Ran list = installation.onKafka("dead-letters");

        assertThat(list.out())
                .contains("is not in Avro's single-object encoding")
                .contains(" dead letters, ");
        String place = deadLetters("northmoor.sif.2013-01-07").stream()
                .filter(dead -> dead.path("topic").asString().equals("letters"))
                .findFirst()
                .orElseThrow()
                .path("place")
                .asString();
        Ran shown = installation.onKafka("dead-letters", place, "--show");
        assertThat(shown.out()).contains(HexFormat.of().formatHex(random));
        Ran unknown = installation.onKafka("dead-letters", "letters-1@99999");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("there is no dead letter letters-1@99999");
    }

    /** The tables count it all the while: trends do not change, and the letter stands on its topic again. */
    @Test
    void garbageOverAStandingLetterIsADeadLetterAndTheLetterStands() throws Exception {
        SortedMap<String, String> classified = installation.latest(KafkaTopic.CLASSIFIED_LETTERS);
        Map<String, String> trends = installation.latest(KafkaTopic.COUNCIL_TRENDS);
        String id = classified.firstKey();

        installation.put(KafkaTopic.CLASSIFIED_LETTERS, id, new byte[] {7, 7, 7});

        await().atMost(SOON).until(() -> topicsOf(id).contains("classified-letters"));
        assertThat(deadLetters(id).get(0).path("reason").asString()).contains("single-object encoding");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(installation.latest(KafkaTopic.CLASSIFIED_LETTERS))
                        .containsEntry(id, classified.get(id)));
        assertThat(installation.latest(KafkaTopic.COUNCIL_TRENDS)).isEqualTo(trends);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(installation
                                .server()
                                .require("/api/letters/" + id, Map.of())
                                .path("id")
                                .asString())
                        .isEqualTo(id));
    }

    /** As a letter does whose writer's schema could not be found when it came. */
    @Test
    void aDeadLetterIsFedInAgainOnceWhatWasWrongIsMended() throws Exception {
        String id = "wexcombe.sif.2013-01-07";
        Schema schema = newerLetterSchema();
        installation.put(KafkaTopic.LETTERS, id, letterOf(schema, id));
        await().atMost(SOON).until(() -> topicsOf(id).contains("letters"));
        try (KafkaSchemaDirectory schemas = new KafkaSchemaDirectory(installation.clientSettings())) {
            schemas.put(schema);
        }

        Ran fed = installation.onKafka(
                "dead-letters", deadLetters(id).get(0).path("place").asString(), "--feed-in-again");

        assertThat(fed.exit()).as(fed.out()).isZero();
        assertThat(fed.out()).contains("1 fed in again, 0 left alone");
        await().atMost(SOON)
                .until(() -> installation.latest(KafkaTopic.CLASSIFIED_LETTERS).containsKey(id));
        assertThat(deadLetters(id))
                .singleElement()
                .satisfies(dead ->
                        assertThat(dead.path("fedInAgainAt").isIntegralNumber()).isTrue());
        assertThat(installation.onKafka("audit", "--council", "wexcombe").out())
                .containsPattern("command-line:.* feed-in-again +letters-[0-9]+@[0-9]+ +1 +" + id);
        Ran again = installation.onKafka(
                "dead-letters", deadLetters(id).get(0).path("place").asString(), "--feed-in-again");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.out()).contains("left alone, it was fed in again");
        installation.onServer("withdraw", id);
    }

    @Test
    void aReplayUnderTheSameModelMakesNoRecordDownstream() throws Exception {
        int letters = installation.latest(KafkaTopic.LETTERS).size();
        int events = installation.count(KafkaTopic.FINDINGS);
        int classified = installation.count(KafkaTopic.CLASSIFIED_LETTERS);
        int standing = installation.count(KafkaTopic.LETTERS);

        Ran replay = installation.onKafka("replay");

        assertThat(replay.exit()).as(replay.err()).isZero();
        assertThat(replay.out())
                .startsWith("letters put before the classifier again, which publishes what differs: " + letters);
        assertThat(installation.count(KafkaTopic.LETTERS)).isEqualTo(standing + letters);
        assertThat(installation
                        .onKafka("audit", "--by", "command-line:" + System.getProperty("user.name"))
                        .out())
                .containsPattern(" replay +begun +0 +" + FindingModel.shipped().version())
                .containsPattern(" replay +done +" + letters + " +"
                        + FindingModel.shipped().version());
        // a letter that comes after all of them on its partition shows that they are through
        String probe = "calderwick.sif.2012-01-02";
        installation.put(KafkaTopic.LETTERS, probe, new byte[] {1});
        await().atMost(SOON).until(() -> topicsOf(probe).contains("letters"));
        assertThat(installation.count(KafkaTopic.FINDINGS)).isEqualTo(events);
        assertThat(installation.count(KafkaTopic.CLASSIFIED_LETTERS)).isEqualTo(classified);
    }

    @Test
    void aDryRunSaysWhatWouldChangeWithExamplesAndWritesNothing() throws Exception {
        Ran nothing = installation.onKafka("replay", "--dry-run");
        assertThat(nothing.out()).contains("findings that would be added: 0, changed: 0, withdrawn: 0");
        publishAsAnOlderModelWould("calderwick.ilacs-short.2023-09-11");
        int letters = installation.count(KafkaTopic.LETTERS);

        Ran preview = installation.onKafka("replay", "--dry-run");

        assertThat(preview.exit()).as(preview.err()).isZero();
        assertThat(preview.out())
                .contains("letters labelled by an-older-model: 1")
                .contains("letters that would change: 1")
                .containsPattern("findings that would be added: [1-9][0-9]*, changed: 0, withdrawn: 0")
                .containsPattern("  calderwick.ilacs-short.2023-09-11.* added: no finding -> area, ")
                .containsPattern("statuses that would change: [1-9]")
                .containsPattern("  Calderwick, .* -> ");
        assertThat(installation.count(KafkaTopic.LETTERS)).isEqualTo(letters);
    }

    @Test
    void whereNoBrokerAnswersThatIsSaid() {
        Ran ran = TestInstallation.run("dead-letters", "--kafka", "127.0.0.1:1");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("findings: no Kafka broker answers at 127.0.0.1:1")
                .contains("--kafka");
    }

    /** The letter as published, with its areas passed over. */
    private static void publishAsAnOlderModelWould(String id) throws Exception {
        try (KafkaSchemaDirectory schemas = new KafkaSchemaDirectory(installation.clientSettings())) {
            AvroSerde<ClassifiedLetter> serde = new AvroSerde<>(ClassifiedLetter.class, schemas);
            String topic = KafkaTopic.CLASSIFIED_LETTERS.topicName();
            ClassifiedLetter now = serde.deserializer()
                    .deserialize(
                            topic,
                            HexFormat.of()
                                    .parseHex(installation
                                            .latest(KafkaTopic.CLASSIFIED_LETTERS)
                                            .get(id)));
            ClassifiedLetter older = ClassifiedLetter.newBuilder(now)
                    .setModelVersion("an-older-model")
                    .setSentences(now.getSentences().stream()
                            .map(sentence -> sentence.getStrength()
                                    ? sentence
                                    : ClassifiedSentence.newBuilder(sentence)
                                            .setArea(false)
                                            .build())
                            .toList())
                    .build();
            installation.put(
                    KafkaTopic.CLASSIFIED_LETTERS, id, serde.serializer().serialize(topic, older));
        }
    }

    /** A later program's schema: one more field. */
    private static Schema newerLetterSchema() {
        String json = Letter.getClassSchema().toString();
        int end = json.lastIndexOf("]}");
        return new Schema.Parser()
                .parse(json.substring(0, end)
                        + ",{\"name\":\"later\",\"type\":\"string\",\"default\":\"\"}"
                        + json.substring(end));
    }

    private static byte[] letterOf(Schema schema, String id) throws Exception {
        GenericRecord letter = defaults(schema);
        letter.put("letterId", id);
        letter.put("councilId", "wexcombe");
        letter.put("councilName", "Wexcombe");
        letter.put("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "SIF"));
        letter.put("judgements", defaults(schema.getField("judgements").schema()));
        GenericRecord source = defaults(schema.getField("source").schema());
        source.put("sha256", "0".repeat(64));
        source.put("mediaType", "text/plain");
        letter.put("source", source);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FingerprintDirectory.prefixOf(schema));
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(letter, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static GenericRecord defaults(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            if (field.hasDefaultValue()) {
                record.put(field.pos(), GenericData.get().getDefaultValue(field));
            }
        }
        return record;
    }

    private static Set<String> topicsOf(String key) {
        Set<String> topics = new TreeSet<>();
        deadLetters(key).forEach(dead -> topics.add(dead.path("topic").asString()));
        return topics;
    }

    private static List<JsonNode> deadLetters(String key) {
        return installation
                .onKafka("dead-letters", "--json")
                .out()
                .lines()
                .map(JSON::readTree)
                .filter(dead -> dead.path("key").asString().startsWith(key))
                .toList();
    }
}
