package findings.classifier.stream;

import static findings.classifier.stream.TestClassifier.letter;
import static findings.classifier.stream.TestClassifier.notAFinding;
import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS;
import static findings.events.kafka.KafkaTopic.CORRECTIONS;
import static findings.events.kafka.KafkaTopic.FINDINGS;
import static findings.events.kafka.KafkaTopic.LETTERS;
import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.letter.SampleLetter;
import findings.events.Change;
import findings.events.Correction;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.VisitKind;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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

    @Test
    void aClassifierWithoutItsStateSaysNothingAgainWhenItReadsAllFromTheBeginning() {
        try (TestClassifier before = start("before")) {
            feed(before, letter(STRENGTH, AREA));
            List<FindingEvent> events = feed(before, letter(STRENGTH, OTHER_AREA));
            correct(before, notAFinding(events.get(1).getFindingId()));
        }

        assertThat(readAllAgain()).isEmpty();
    }

    @Test
    void aClassifierWithoutItsStateWithdrawsWhatWasWithdrawnMeanwhile() {
        Letter letter = letter(STRENGTH, AREA);
        try (TestClassifier before = start("before")) {
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
        try (TestClassifier before = start("before")) {
            feed(before, article);
            feed(before, original);
        }

        assertThat(readAllAgain()).isEmpty();
    }

    @Test
    void aClassifierWithoutItsStateLetsACorrectionGoAgainThatWasTakenBackMeanwhile() {
        String sentence;
        try (TestClassifier before = start("before")) {
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
        try (TestClassifier driver = start("before")) {
            feed(driver, letter(STRENGTH, AREA));
            feed(driver, letter(STRENGTH));
        }

        assertThat(topics.asked).containsExactly(CLASSIFIED_LETTERS);
    }

    /** What a classifier without any state says to all that stands on the topics. */
    private List<FindingEvent> readAllAgain() {
        List<FindingEvent> events = new ArrayList<>();
        try (TestClassifier driver = start("after")) {
            for (KafkaTopic topic : List.of(LETTERS, CORRECTIONS)) {
                topics.copyOf(topic).forEach(entry -> events.addAll(pipe(driver, topic, entry.key(), entry.value())));
            }
        }
        return events;
    }

    private TestClassifier start(String state) {
        return new TestClassifier(folder.resolve(state), TestClassifier.shipped(), schemas, topics);
    }

    private List<FindingEvent> feed(TestClassifier classifier, Letter letter) {
        byte[] value = classifier.bytes(LETTERS, Letter.class, letter);
        topics.add(LETTERS, letter.getLetterId(), value);
        return pipe(classifier, LETTERS, letter.getLetterId(), value);
    }

    private void correct(TestClassifier classifier, Correction correction) {
        byte[] value = classifier.bytes(CORRECTIONS, Correction.class, correction);
        topics.add(CORRECTIONS, correction.getSentenceId(), value);
        pipe(classifier, CORRECTIONS, correction.getSentenceId(), value);
    }

    /** Puts a record through the flow; the classified letters that come out stand on their topic then. */
    private List<FindingEvent> pipe(TestClassifier classifier, KafkaTopic topic, String key, byte[] value) {
        classifier.pipe(topic, key, value);
        classifier
                .output(CLASSIFIED_LETTERS, new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(letter -> topics.add(CLASSIFIED_LETTERS, letter.key(), letter.value()));
        return classifier.output(FINDINGS, FindingEvent.class).readValuesToList();
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
