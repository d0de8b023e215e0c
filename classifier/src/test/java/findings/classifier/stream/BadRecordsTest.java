package findings.classifier.stream;

import static findings.events.kafka.KafkaTopic.CORRECTIONS;
import static findings.events.kafka.KafkaTopic.FINDINGS;
import static findings.events.kafka.KafkaTopic.LETTERS;
import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.letter.LetterClassification;
import findings.classifier.letter.LetterClassifier;
import findings.classifier.letter.SampleLetter;
import findings.classifier.model.FindingModel;
import findings.classifier.topic.TopicFinder;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Correction;
import findings.events.DeadLetter;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.FingerprintDirectory;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.theme.ThemeCatalogue;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands on a topic that the classifier reads, the next record goes through. */
class BadRecordsTest {
    private static final String STRENGTH = "Social workers know their children well and visit them regularly.";
    private static final String POISON = "This sentence breaks the classifier.";
    private static final String GROWS = "This sentence grows.";
    private static final String ID = "ashmere.ilacs-short.2022-03-07";
    private static final String SENTENCE = ID + ".0123456789.1";
    private static final Schema UNKNOWN =
            SchemaBuilder.record("Unknown").fields().requiredString("name").endRecord();

    @TempDir
    Path state;

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private TopologyTestDriver driver;

    /** Labels as the shipped model does, but for two sentences. */
    private static final class Fragile implements LetterClassification {
        private final LetterClassifier sound =
                new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard()));

        @Override
        public ClassifiedLetter classify(Letter letter, List<Correction> corrections) {
            String text = letter.getBlocks().get(0).getText();
            if (text.equals(POISON)) {
                throw new IllegalStateException("cannot go on");
            }
            if (text.equals(GROWS)) {
                ClassifiedLetter grown = sound.classify(letter, corrections);
                ClassifiedSentence sentence = ClassifiedSentence.newBuilder(
                                grown.getSentences().get(0))
                        .setText(GROWS.repeat(200_000))
                        .build();
                return ClassifiedLetter.newBuilder(grown)
                        .setSentences(List.of(sentence))
                        .build();
            }
            return sound.classify(letter, corrections);
        }

        @Override
        public String modelVersion() {
            return sound.modelVersion();
        }
    }

    /** The topics that the classifier reads. */
    enum Read {
        LETTERS_TOPIC(LETTERS, ID),
        CORRECTIONS_TOPIC(CORRECTIONS, SENTENCE);

        private final KafkaTopic topic;
        private final String key;

        Read(KafkaTopic topic, String key) {
            this.topic = topic;
            this.key = key;
        }
    }

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                new ClassifierTopology(new Fragile(), schemas, (topic, partition, taker) -> {}).addTo(new Topology()),
                settings);
    }

    @AfterEach
    void theNextLetterGoesThrough() {
        Letter next = letter("2023-05-08", STRENGTH);
        pipe(LETTERS, next.getLetterId(), bytes(LETTERS, Letter.class, next));
        List<FindingEvent> events = driver.createOutputTopic(
                        FINDINGS.topicName(),
                        new StringDeserializer(),
                        new AvroSerde<>(FindingEvent.class, schemas).deserializer())
                .readValuesToList();
        driver.close();
        assertThat(events).extracting(FindingEvent::getLetterId).contains(next.getLetterId());
    }

    @ParameterizedTest
    @EnumSource
    void randomBytesAreDeadLetters(Read read) {
        byte[] random = new byte[200];
        new Random(7).nextBytes(random);

        pipe(read.topic, read.key, random);

        TestRecord<String, DeadLetter> dead = onlyDeadLetter(read.topic);
        assertThat(dead.key()).isEqualTo(read.key);
        assertThat(dead.value().getReason()).contains("it is not in Avro's single-object encoding");
        assertThat(dead.value().getValue().orElseThrow().array()).isEqualTo(random);
        assertThat(dead.value().getTopic()).isEqualTo(read.topic.topicName());
    }

    @ParameterizedTest
    @EnumSource
    void aRecordOfAnUnknownSchemaIsADeadLetter(Read read) {
        byte[] unknown = ByteBuffer.allocate(14)
                .put(FingerprintDirectory.prefixOf(UNKNOWN))
                .put(new byte[] {6, 'a', 'b', 'c'})
                .array();

        pipe(read.topic, read.key, unknown);

        assertThat(onlyDeadLetter(read.topic).value().getReason()).contains("a schema that no writer has put");
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedRecordIsADeadLetter(Read read) {
        byte[] whole = read == Read.LETTERS_TOPIC
                ? bytes(LETTERS, Letter.class, letter("2022-03-07", STRENGTH))
                : bytes(CORRECTIONS, Correction.class, notAFinding(SENTENCE));

        pipe(read.topic, read.key, Arrays.copyOf(whole, whole.length - 20));

        assertThat(onlyDeadLetter(read.topic).value().getReason()).contains("is no ");
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatClaimsToHoldThousandsOfMillionsIsADeadLetter(Read read) {
        byte[] whole = read == Read.LETTERS_TOPIC
                ? bytes(LETTERS, Letter.class, letter("2022-03-07", STRENGTH))
                : bytes(CORRECTIONS, Correction.class, notAFinding(SENTENCE));
        byte[] huge = ByteBuffer.allocate(15)
                .put(whole, 0, FingerprintDirectory.PREFIX_BYTES)
                .put(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0E})
                .array();

        pipe(read.topic, read.key, huge);

        assertThat(onlyDeadLetter(read.topic).value().getReason()).contains("is no ");
    }

    @Test
    void aLetterWhoseProcessingThrowsIsADeadLetterAndTheOneBeforeItStands() {
        Letter sound = letter("2022-03-07", STRENGTH);
        pipe(LETTERS, ID, bytes(LETTERS, Letter.class, sound));
        Letter broken = letter("2022-03-07", POISON);

        pipe(LETTERS, ID, bytes(LETTERS, Letter.class, broken));

        assertThat(onlyDeadLetter(LETTERS).value().getReason())
                .isEqualTo("letter " + ID + " cannot be classified: java.lang.IllegalStateException: cannot go on");
        assertThat(driver.getKeyValueStore(LetterProcessor.LETTERS_STORE).get(ID))
                .isEqualTo(sound);
        assertThat(driver.getKeyValueStore(LetterProcessor.PUBLISHED_STORE).get(ID))
                .isNotNull();
    }

    @Test
    void aLetterThatBreaksOverAnotherThatItAffectsChangesNothing() {
        Letter primary = SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .published("2022-04-19")
                .para("Main findings", STRENGTH)
                .build();
        pipe(LETTERS, ID, bytes(LETTERS, Letter.class, primary));
        Letter article = SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-04-20")
                .secondary()
                .published("2022-04-20")
                .para("News", POISON)
                .build();
        pipe(LETTERS, article.getLetterId(), bytes(LETTERS, Letter.class, article));

        pipe(LETTERS, ID, null);

        assertThat(onlyDeadLetter(LETTERS).value().getReason())
                .startsWith("letter " + article.getLetterId() + " cannot be classified");
        assertThat(driver.getKeyValueStore(LetterProcessor.LETTERS_STORE).get(ID))
                .isEqualTo(primary);
    }

    @Test
    void aLetterWithoutALetterIdIsADeadLetter() {
        Letter nameless = Letter.newBuilder(letter("2022-03-07", STRENGTH))
                .setLetterId("no id")
                .build();

        pipe(LETTERS, "no id", bytes(LETTERS, Letter.class, nameless));

        assertThat(onlyDeadLetter(LETTERS).value().getReason()).contains("'no id' is no letter id");
    }

    @Test
    void aLetterThatIsTooLongIsADeadLetter() {
        Letter endless = letter("2022-03-07", "Plans are late. ".repeat(70_000));

        pipe(LETTERS, ID, bytes(LETTERS, Letter.class, endless));

        assertThat(onlyDeadLetter(LETTERS).value().getReason())
                .isEqualTo("letter " + ID + " holds 1120000 characters, and 1048576 are the most; is it one letter?");
    }

    @Test
    void aLetterThatIsTooLongOnceItIsClassifiedIsADeadLetter() {
        pipe(LETTERS, ID, bytes(LETTERS, Letter.class, letter("2022-03-07", GROWS)));

        assertThat(onlyDeadLetter(LETTERS).value().getReason())
                .matches("letter " + ID + " takes \\d+ bytes when it is classified, and 3355443 are the most;"
                        + " is it one letter\\?");
    }

    @Test
    void aCorrectionUnderAnotherSentencesKeyIsADeadLetter() {
        pipe(CORRECTIONS, SENTENCE, bytes(CORRECTIONS, Correction.class, notAFinding(ID + ".abcdefabcd.1")));

        assertThat(onlyDeadLetter(CORRECTIONS).value().getReason())
                .isEqualTo("its key is not the id of the sentence that it corrects");
    }

    @Test
    void aRecordWithoutAKeyIsADeadLetterWithoutAKey() {
        pipe(LETTERS, null, bytes(LETTERS, Letter.class, letter("2022-03-07", STRENGTH)));

        assertThat(onlyDeadLetter(LETTERS).key()).isEmpty();
    }

    private TestRecord<String, DeadLetter> onlyDeadLetter(KafkaTopic topic) {
        List<TestRecord<String, DeadLetter>> dead = driver.createOutputTopic(
                        topic.deadLetters().orElseThrow().topicName(),
                        new StringDeserializer(),
                        new AvroSerde<>(DeadLetter.class, schemas).deserializer())
                .readRecordsToList();
        assertThat(dead).hasSize(1);
        return dead.get(0);
    }

    private static Letter letter(String start, String text) {
        return SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, start)
                .para("Main findings", text)
                .build();
    }

    private static Correction notAFinding(String sentenceId) {
        return Correction.newBuilder()
                .setSentenceId(sentenceId)
                .setStrength(false)
                .setArea(false)
                .setAuthor("A. Reader")
                .setReason("this is the history of the council")
                .build();
    }

    private void pipe(KafkaTopic topic, String key, byte[] value) {
        driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    private <T extends SpecificRecord> byte[] bytes(KafkaTopic topic, Class<T> type, T value) {
        return new AvroSerde<>(type, schemas).serializer().serialize(topic.topicName(), value);
    }
}
