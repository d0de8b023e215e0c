package findings.classifier.stream;

import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS;
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
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.theme.ThemeCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a classifier with a newer model makes of letters that come again. */
class ReplayTest {
    private static final String STRENGTH = "Social workers know their children well and visit them regularly.";
    private static final String AREA = "Too many children wait too long for a social work assessment.";
    private static final String OTHER_AREA = "Supervision is irregular and does not drive plans forward.";

    @TempDir
    Path state;

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private final Improving classification = new Improving();
    private TopologyTestDriver driver;

    /** Labels as the shipped model does, until a newer one comes that passes over one sentence. */
    private static final class Improving implements LetterClassification {
        private final LetterClassifier shipped =
                new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard()));
        private boolean newer;

        @Override
        public ClassifiedLetter classify(Letter letter, List<Correction> corrections) {
            ClassifiedLetter classified = shipped.classify(letter, corrections);
            return newer
                    ? ClassifiedLetter.newBuilder(classified)
                            .setModelVersion(modelVersion())
                            .setSentences(classified.getSentences().stream()
                                    .map(Improving::relabelled)
                                    .toList())
                            .build()
                    : classified;
        }

        private static ClassifiedSentence relabelled(ClassifiedSentence sentence) {
            return ClassifiedSentence.newBuilder(sentence)
                    .setConfidence(0.5)
                    .setArea(sentence.getArea() && !sentence.getText().equals(AREA))
                    .build();
        }

        @Override
        public String modelVersion() {
            return newer ? "newer" : shipped.modelVersion();
        }
    }

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                new ClassifierTopology(classification, schemas, (topic, partition, taker) -> {}).addTo(new Topology()),
                settings);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aLetterThatComesAgainIsRelabelledWholeWithEventsOnlyForWhatDiffers() {
        Letter letter = letter(STRENGTH, AREA);
        feed(letter);
        events();
        classified();

        classification.newer = true;
        feed(letter);

        assertThat(events()).containsExactly("WITHDRAWN NEWER_MODEL " + AREA);
        assertThat(classified()).singleElement().satisfies(whole -> {
            assertThat(whole.getModelVersion()).isEqualTo("newer");
            assertThat(whole.getSentences()).hasSize(2);
        });
    }

    @Test
    void aNewerModelThatSaysTheSameMakesNoEvent() {
        Letter letter = letter(STRENGTH);
        feed(letter);
        events();

        classification.newer = true;
        feed(letter);
        feed(letter);

        assertThat(events()).isEmpty();
        assertThat(classified())
                .extracting(ClassifiedLetter::getModelVersion)
                .endsWith("newer")
                .hasSize(2);
    }

    @Test
    void whatANewerModelSaysOtherwiseIsNotToldAsComeOfACorrectedLetter() {
        feed(letter(STRENGTH, AREA));
        events();

        classification.newer = true;
        feed(letter(STRENGTH, AREA, OTHER_AREA));

        assertThat(events()).containsExactly("WITHDRAWN NEWER_MODEL " + AREA, "ADDED CORRECTED_LETTER " + OTHER_AREA);
    }

    @Test
    void whatANewerModelSaysOtherwiseIsNotToldAsComeOfAPersonsCorrection() {
        feed(letter(STRENGTH, AREA, OTHER_AREA));
        String corrected = classified().get(0).getSentences().get(2).getId();
        events();

        classification.newer = true;
        pipe(
                CORRECTIONS,
                Correction.class,
                corrected,
                Correction.newBuilder()
                        .setSentenceId(corrected)
                        .setStrength(false)
                        .setArea(false)
                        .setAuthor("A. Reader")
                        .setReason("history")
                        .build());

        assertThat(events()).containsExactly("WITHDRAWN NEWER_MODEL " + AREA, "WITHDRAWN CORRECTION " + OTHER_AREA);
    }

    private static Letter letter(String... sentences) {
        return SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .para("Main findings", String.join(" ", sentences))
                .build();
    }

    private void feed(Letter letter) {
        pipe(LETTERS, Letter.class, letter.getLetterId(), letter);
    }

    private <T extends SpecificRecord> void pipe(KafkaTopic topic, Class<T> type, String key, T value) {
        driver.createInputTopic(topic.topicName(), new StringSerializer(), new AvroSerde<>(type, schemas).serializer())
                .pipeInput(key, value);
    }

    private List<String> events() {
        return read(FINDINGS, FindingEvent.class).stream()
                .map(event -> event.getChange() + " " + event.getCause() + " "
                        + event.getAfter().or(event::getBefore).orElseThrow().getText())
                .toList();
    }

    private List<ClassifiedLetter> classified() {
        return read(CLASSIFIED_LETTERS, ClassifiedLetter.class);
    }

    private <T extends SpecificRecord> List<T> read(KafkaTopic topic, Class<T> type) {
        return driver.createOutputTopic(
                        topic.topicName(), new StringDeserializer(), new AvroSerde<>(type, schemas).deserializer())
                .readValuesToList();
    }
}
