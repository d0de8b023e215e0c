package findings.classifier.stream;

import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS;
import static findings.events.kafka.KafkaTopic.CORRECTIONS;
import static findings.events.kafka.KafkaTopic.FINDINGS;
import static findings.events.kafka.KafkaTopic.LETTERS;
import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.letter.LetterClassifier;
import findings.classifier.letter.SampleLetter;
import findings.classifier.model.FindingModel;
import findings.classifier.topic.TopicFinder;
import findings.events.Change;
import findings.events.Correction;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import findings.events.theme.ThemeCatalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostStateTest {
    private static final String STRENGTH = "Social workers know their children well and visit them regularly.";
    private static final String AREA = "Too many children wait too long for a social work assessment.";
    private static final String OTHER_AREA = "Supervision is irregular and does not drive plans forward.";

    @TempDir
    Path folder;

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private final TopicsInMemory topics = new TopicsInMemory();
    private final LetterClassifier classifier =
            new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard()));

    @Test
    void aClassifierWithoutItsStateSaysNothingAgainWhenItReadsAllFromTheBeginning() {
        try (TopologyTestDriver before = start("before")) {
            feed(before, letter(STRENGTH, AREA));
            List<FindingEvent> events = feed(before, letter(STRENGTH, OTHER_AREA));
            correct(before, notAFinding(events.get(1).getFindingId()));
        }

        assertThat(readAllAgain()).isEmpty();
    }

    @Test
    void aClassifierWithoutItsStateWithdrawsWhatWasWithdrawnMeanwhile() {
        Letter letter = letter(STRENGTH, AREA);
        try (TopologyTestDriver before = start("before")) {
            feed(before, letter);
        }

        topics.add(LETTERS, letter.getLetterId(), null);

        assertThat(readAllAgain())
                .extracting(event -> event.getChange() + " "
                        + event.getBefore().orElseThrow().getText())
                .containsExactly(Change.WITHDRAWN + " " + STRENGTH, Change.WITHDRAWN + " " + AREA);
    }

    @Test
    void aClassifierWithoutItsStateKeepsAnArticleBehindTheLetterThatItGaveWayTo() {
        Letter article = SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-04-20")
                .secondary()
                .published("2022-04-20")
                .para("News", AREA)
                .build();
        Letter original = SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .published("2022-04-19")
                .para("Main findings", STRENGTH)
                .build();
        try (TopologyTestDriver before = start("before")) {
            feed(before, article);
            feed(before, original);
        }

        assertThat(readAllAgain()).isEmpty();
    }

    @Test
    void aClassifierWithoutItsStateLetsACorrectionGoAgainThatWasTakenBackMeanwhile() {
        String sentence;
        try (TopologyTestDriver before = start("before")) {
            sentence = feed(before, letter(STRENGTH, AREA)).get(1).getFindingId();
            correct(before, notAFinding(sentence));
        }

        topics.add(CORRECTIONS, sentence, null);

        assertThat(readAllAgain())
                .extracting(event -> event.getChange() + " " + event.getCause() + " " + event.getFindingId())
                .containsExactly("ADDED CORRECTION " + sentence);
    }

    @Test
    void whereNothingWasPublishedTheTopicsAreAskedOnce() {
        try (TopologyTestDriver driver = start("before")) {
            feed(driver, letter(STRENGTH, AREA));
            feed(driver, letter(STRENGTH));
        }

        assertThat(topics.asked).containsExactly(CLASSIFIED_LETTERS);
    }

    /** What a classifier without any state says to all that stands on the topics. */
    private List<FindingEvent> readAllAgain() {
        List<FindingEvent> events = new ArrayList<>();
        try (TopologyTestDriver driver = start("after")) {
            for (KafkaTopic topic : List.of(LETTERS, CORRECTIONS)) {
                topics.copyOf(topic).forEach(entry -> events.addAll(pipe(driver, topic, entry.key(), entry.value())));
            }
        }
        return events;
    }

    private TopologyTestDriver start(String state) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve(state).toString());
        return new TopologyTestDriver(
                new ClassifierTopology(classifier, schemas, topics).addTo(new Topology()), settings);
    }

    private List<FindingEvent> feed(TopologyTestDriver driver, Letter letter) {
        byte[] value = bytes(LETTERS, Letter.class, letter);
        topics.add(LETTERS, letter.getLetterId(), value);
        return pipe(driver, LETTERS, letter.getLetterId(), value);
    }

    private void correct(TopologyTestDriver driver, Correction correction) {
        byte[] value = bytes(CORRECTIONS, Correction.class, correction);
        topics.add(CORRECTIONS, correction.getSentenceId(), value);
        pipe(driver, CORRECTIONS, correction.getSentenceId(), value);
    }

    /** Puts a record through the flow; the classified letters that come out stand on their topic then. */
    private List<FindingEvent> pipe(TopologyTestDriver driver, KafkaTopic topic, String key, byte[] value) {
        driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
        for (TestRecord<String, byte[]> letter : driver.createOutputTopic(
                        CLASSIFIED_LETTERS.topicName(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()) {
            topics.add(CLASSIFIED_LETTERS, letter.key(), letter.value());
        }
        return driver.createOutputTopic(
                        FINDINGS.topicName(),
                        new StringDeserializer(),
                        new AvroSerde<>(FindingEvent.class, schemas).deserializer())
                .readValuesToList();
    }

    private <T extends SpecificRecord> byte[] bytes(KafkaTopic topic, Class<T> type, T value) {
        return new AvroSerde<>(type, schemas).serializer().serialize(topic.topicName(), value);
    }

    private static Letter letter(String... sentences) {
        return SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .para("Main findings", String.join(" ", sentences))
                .build();
    }

    private static Correction notAFinding(String sentenceId) {
        return Correction.newBuilder()
                .setSentenceId(sentenceId)
                .setStrength(false)
                .setArea(false)
                .setAuthor("A. Reader")
                .setReason("history")
                .build();
    }

    /** One partition of each topic. */
    private static final class TopicsInMemory implements StandingRecords {
        private final Map<KafkaTopic, List<ConsumerRecord<String, byte[]>>> records = new EnumMap<>(KafkaTopic.class);
        private final List<KafkaTopic> asked = new ArrayList<>();

        void add(KafkaTopic topic, String key, byte[] value) {
            List<ConsumerRecord<String, byte[]>> entries = records.computeIfAbsent(topic, any -> new ArrayList<>());
            entries.add(new ConsumerRecord<>(topic.topicName(), 0, entries.size(), key, value));
        }

        List<ConsumerRecord<String, byte[]>> copyOf(KafkaTopic topic) {
            return List.copyOf(records.getOrDefault(topic, List.of()));
        }

        @Override
        public void read(KafkaTopic topic, int partition, Consumer<ConsumerRecord<String, byte[]>> taker) {
            asked.add(topic);
            copyOf(topic).forEach(taker);
        }
    }
}
