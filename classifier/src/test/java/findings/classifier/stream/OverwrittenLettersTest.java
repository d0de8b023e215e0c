package findings.classifier.stream;

import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS;
import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS_DEAD_LETTERS;
import static findings.events.kafka.KafkaTopic.FINDINGS;
import static org.assertj.core.api.Assertions.assertThat;

import findings.events.ClassifiedLetter;
import findings.events.DeadLetter;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.kafka.DeadLetters;
import findings.events.kafka.SchemaDirectory;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the classifier does about what others write over its letters. */
class OverwrittenLettersTest {
    private static final byte[] GARBAGE = {1, 2, 3};

    @TempDir
    Path state;

    private TestClassifier classifier;
    private TestOutputTopic<String, ClassifiedLetter> classified;
    private TestOutputTopic<String, FindingEvent> findings;
    private String id;
    private ClassifiedLetter published;

    @BeforeEach
    void publishALetter() {
        classifier = new TestClassifier(state, TestClassifier.shipped(), SchemaDirectory.inMemory());
        classified = classifier.output(CLASSIFIED_LETTERS, ClassifiedLetter.class);
        findings = classifier.output(FINDINGS, FindingEvent.class);
        Letter letter = TestClassifier.letter("Too many children wait too long for a social work assessment.");
        id = letter.getLetterId();
        classifier.feed(letter);
        published = classified.readValue();
        findings.readValuesToList();
    }

    @AfterEach
    void stop() {
        classifier.close();
    }

    @Test
    void aLetterThatWasWrittenOverIsPutOnItsTopicAgain() {
        aggregatorBuries(id, GARBAGE);

        List<TestRecord<String, ClassifiedLetter>> again = classified.readRecordsToList();
        assertThat(again).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(id);
            assertThat(record.value()).isEqualTo(published);
        });
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aLetterThatTheAggregatorCannotProcessIsNotPutAgainForEver() {
        aggregatorBuries(id, classifier.bytes(CLASSIFIED_LETTERS, ClassifiedLetter.class, published));

        assertThat(classified.isEmpty()).isTrue();
    }

    @Test
    void whatIsNoLetterOfThisClassifierIsLeftAlone() {
        aggregatorBuries("northmoor.sif.2013-01-07", GARBAGE);
        aggregatorBuries("", GARBAGE);
        classifier.pipe(CLASSIFIED_LETTERS_DEAD_LETTERS, id, GARBAGE);
        classifier.pipe(CLASSIFIED_LETTERS_DEAD_LETTERS, null, GARBAGE);

        assertThat(classified.isEmpty()).isTrue();
    }

    @Test
    void theMarkThatARecordWasFedInAgainPutsNothing() {
        DeadLetter marked =
                DeadLetter.newBuilder(dead(GARBAGE)).setFedInAgainAt(7L).build();

        classifier.pipe(CLASSIFIED_LETTERS_DEAD_LETTERS, DeadLetter.class, id, marked);

        assertThat(classified.isEmpty()).isTrue();
    }

    private void aggregatorBuries(String key, byte[] value) {
        classifier.pipe(CLASSIFIED_LETTERS_DEAD_LETTERS, DeadLetter.class, key, dead(value));
    }

    private static DeadLetter dead(byte[] value) {
        return DeadLetters.of(CLASSIFIED_LETTERS.topicName(), 0, 3, value, "it cannot be read");
    }
}
