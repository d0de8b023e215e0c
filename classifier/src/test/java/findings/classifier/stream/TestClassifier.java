package findings.classifier.stream;

import findings.classifier.letter.LetterClassification;
import findings.classifier.letter.LetterClassifier;
import findings.classifier.letter.SampleLetter;
import findings.classifier.model.FindingModel;
import findings.classifier.topic.TopicFinder;
import findings.events.Correction;
import findings.events.Letter;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import findings.events.theme.ThemeCatalogue;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/** The classifier's flow without a broker, and letters to put through it. */
final class TestClassifier implements AutoCloseable {
    private final SchemaDirectory schemas;
    private final TopologyTestDriver driver;

    /**
     * A flow.
     *
     * @param state the folder of its stores
     * @param classification labels the letters
     * @param schemas where writers' schemas are
     * @param standing what stands on the topics
     */
    TestClassifier(Path state, LetterClassification classification, SchemaDirectory schemas, StandingRecords standing) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        this.schemas = schemas;
        this.driver = new TopologyTestDriver(
                new ClassifierTopology(classification, schemas, standing).addTo(new Topology()), settings);
    }

    /** A flow on topics that nothing stands on. */
    TestClassifier(Path state, LetterClassification classification, SchemaDirectory schemas) {
        this(state, classification, schemas, (topic, partition, taker) -> {});
    }

    /** Labels with the model that ships. */
    static LetterClassifier shipped() {
        return new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard()));
    }

    /** A letter with these sentences, always on the same visit. */
    static Letter letter(String... sentences) {
        return SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .para("Main findings", String.join(" ", sentences))
                .build();
    }

    /** A person's word that a sentence is none. */
    static Correction notAFinding(String sentenceId) {
        return Correction.newBuilder()
                .setSentenceId(sentenceId)
                .setStrength(false)
                .setArea(false)
                .setAuthor("A. Reader")
                .setReason("history")
                .build();
    }

    void pipe(KafkaTopic topic, String key, byte[] valueOrNull) {
        driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, valueOrNull);
    }

    <T extends SpecificRecord> void pipe(KafkaTopic topic, Class<T> type, String key, T value) {
        pipe(topic, key, bytes(topic, type, value));
    }

    void feed(Letter letter) {
        pipe(KafkaTopic.LETTERS, Letter.class, letter.getLetterId(), letter);
    }

    void correct(Correction correction) {
        pipe(KafkaTopic.CORRECTIONS, Correction.class, correction.getSentenceId(), correction);
    }

    <T extends SpecificRecord> byte[] bytes(KafkaTopic topic, Class<T> type, T value) {
        return new AvroSerde<>(type, schemas).serializer().serialize(topic.topicName(), value);
    }

    <T extends SpecificRecord> TestOutputTopic<String, T> output(KafkaTopic topic, Class<T> type) {
        return output(topic, new AvroSerde<>(type, schemas).deserializer());
    }

    <T> TestOutputTopic<String, T> output(KafkaTopic topic, Deserializer<T> deserializer) {
        return driver.createOutputTopic(topic.topicName(), new StringDeserializer(), deserializer);
    }

    @Override
    public void close() {
        driver.close();
    }
}
