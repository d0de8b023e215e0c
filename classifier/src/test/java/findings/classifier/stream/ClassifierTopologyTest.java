package findings.classifier.stream;

import static findings.classifier.stream.TestClassifier.letter;
import static findings.classifier.stream.TestClassifier.notAFinding;
import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS;
import static findings.events.kafka.KafkaTopic.CORRECTIONS;
import static findings.events.kafka.KafkaTopic.FINDINGS;
import static findings.events.kafka.KafkaTopic.LETTERS;
import static findings.events.kafka.KafkaTopic.LETTERS_DEAD_LETTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import findings.classifier.letter.SampleLetter;
import findings.events.Cause;
import findings.events.Change;
import findings.events.ClassifiedLetter;
import findings.events.DeadLetter;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.VisitKind;
import findings.events.kafka.SchemaDirectory;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTopologyTest {
    private static final String STRENGTH = "Social workers know their children well and visit them regularly.";
    private static final String AREA = "Too many children wait too long for a social work assessment.";
    private static final String OTHER_AREA = "Supervision is irregular and does not drive plans forward.";
    private static final String ID = "ashmere.ilacs-short.2022-03-07";

    @TempDir
    Path state;

    private TestClassifier classifier;
    private TestOutputTopic<String, ClassifiedLetter> classified;
    private TestOutputTopic<String, FindingEvent> findings;
    private TestOutputTopic<String, DeadLetter> deadLetters;

    @BeforeEach
    void start() {
        classifier = new TestClassifier(state, TestClassifier.shipped(), SchemaDirectory.inMemory());
        classified = classifier.output(CLASSIFIED_LETTERS, ClassifiedLetter.class);
        findings = classifier.output(FINDINGS, FindingEvent.class);
        deadLetters = classifier.output(LETTERS_DEAD_LETTERS, DeadLetter.class);
    }

    @AfterEach
    void stop() {
        classifier.close();
    }

    @Test
    void aNewLetterIsPublishedWholeWithAnEventForEachFinding() {
        feed(letter(STRENGTH, AREA, "The letter is addressed to the director."));

        assertThat(classified.readRecord().getValue().getSentences()).hasSize(3);
        assertThat(findings.readRecordsToList())
                .allMatch(event -> event.key().equals("ashmere"))
                .extracting(
                        event -> event.value().getChange() + " " + event.value().getCause() + " "
                                + event.value().getAfter().orElseThrow().getText())
                .containsExactly("ADDED NEW_LETTER " + STRENGTH, "ADDED NEW_LETTER " + AREA);
    }

    @Test
    void theSameLetterAgainMakesNoRecord() {
        feed(letter(STRENGTH, AREA));
        drain();

        feed(letter(STRENGTH, AREA));

        assertThat(classified.isEmpty()).isTrue();
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aCorrectedLetterReplacesItsFindings() {
        feed(letter(STRENGTH, AREA));
        List<FindingEvent> before = drain();

        feed(letter("The council has 80,000 children.", STRENGTH, OTHER_AREA));

        assertThat(classified.readRecord().getValue().getSentences()).hasSize(3);
        List<FindingEvent> events = findings.readValuesToList();
        assertThat(events)
                .extracting(event -> event.getChange() + " " + event.getCause())
                .containsExactly("WITHDRAWN CORRECTED_LETTER", "ADDED CORRECTED_LETTER");
        assertThat(events.get(0).getFindingId()).isEqualTo(before.get(1).getFindingId());
        assertThat(events.get(1).getAfter().orElseThrow().getText()).isEqualTo(OTHER_AREA);
    }

    @Test
    void aWithdrawnLetterWithdrawsItsFindings() {
        feed(letter(STRENGTH, AREA));
        drain();

        classifier.pipe(LETTERS, ID, null);

        TestRecord<String, ClassifiedLetter> tombstone = classified.readRecord();
        assertThat(tombstone.key()).isEqualTo(ID);
        assertThat(tombstone.value()).isNull();
        assertThat(findings.readValuesToList())
                .extracting(FindingEvent::getChange, FindingEvent::getCause)
                .containsOnly(tuple(Change.WITHDRAWN, Cause.WITHDRAWN_LETTER))
                .hasSize(2);
    }

    @Test
    void aCorrectionUnmakesAFindingUntilItIsTakenBack() {
        feed(letter(STRENGTH, AREA));
        String sentence = drain().get(1).getFindingId();

        classifier.correct(notAFinding(sentence));
        classifier.pipe(CORRECTIONS, sentence, null);

        assertThat(findings.readValuesToList())
                .extracting(event -> event.getChange() + " " + event.getCause() + " " + event.getFindingId())
                .containsExactly("WITHDRAWN CORRECTION " + sentence, "ADDED CORRECTION " + sentence);
    }

    @Test
    void aCorrectionStandsWhenTheLetterIsReadAgain() {
        feed(letter(STRENGTH, AREA));
        String sentence = drain().get(1).getFindingId();
        classifier.correct(notAFinding(sentence));
        drain();

        feed(letter("The council has 80,000 children.", STRENGTH, AREA));

        assertThat(classified.readRecord().getValue().getSentences())
                .filteredOn(it -> it.getId().equals(sentence))
                .allMatch(it -> it.getCorrected() && !it.getArea());
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aNewsArticleGivesWayToTheInspectoratesLetterAndComesBackWithoutIt() {
        Letter article = SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-04-20")
                .secondary()
                .published("2022-04-20")
                .para("News", AREA)
                .build();
        Letter original = SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .published("2022-04-19")
                .para("Main findings", STRENGTH)
                .build();
        feed(article);
        drain();

        feed(original);
        List<FindingEvent> arrived = drain();
        classifier.pipe(LETTERS, original.getLetterId(), null);
        List<FindingEvent> withdrawn = drain();

        assertThat(arrived)
                .extracting(event -> event.getChange() + " " + event.getCause() + " " + event.getLetterId())
                .containsExactly(
                        "ADDED NEW_LETTER " + original.getLetterId(), "WITHDRAWN SUPERSEDED " + article.getLetterId());
        assertThat(withdrawn)
                .extracting(event -> event.getChange() + " " + event.getLetterId())
                .containsExactly("WITHDRAWN " + original.getLetterId(), "ADDED " + article.getLetterId());
    }

    @Test
    void aNewsArticleThatComesAfterTheLetterIsNotPublished() {
        feed(SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-03-07")
                .published("2022-04-19")
                .para("Main findings", STRENGTH)
                .build());
        drain();

        feed(SampleLetter.of("ashmere", VisitKind.ILACS_SHORT, "2022-04-20")
                .secondary()
                .published("2022-04-20")
                .para("News", AREA)
                .build());

        assertThat(classified.isEmpty()).isTrue();
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void aRecordThatCannotBeReadGoesToTheDeadLettersAndTheNextLetterGoesThrough() {
        classifier.pipe(LETTERS, ID, new byte[] {1, 2, 3});
        feed(letter(STRENGTH));

        DeadLetter dead = deadLetters.readRecord().getValue();
        assertThat(dead.getTopic()).isEqualTo("letters");
        assertThat(dead.getReason()).contains("single-object encoding");
        assertThat(dead.getValue().orElseThrow().array()).containsExactly(1, 2, 3);
        assertThat(findings.readValuesToList()).hasSize(1);
    }

    private void feed(Letter letter) {
        classifier.feed(letter);
    }

    private List<FindingEvent> drain() {
        classified.readRecordsToList();
        return findings.readValuesToList();
    }
}
