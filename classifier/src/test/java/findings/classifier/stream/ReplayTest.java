package findings.classifier.stream;

import static findings.classifier.stream.TestClassifier.letter;
import static findings.classifier.stream.TestClassifier.notAFinding;
import static findings.events.kafka.KafkaTopic.CLASSIFIED_LETTERS;
import static findings.events.kafka.KafkaTopic.FINDINGS;
import static org.assertj.core.api.Assertions.assertThat;

import findings.classifier.letter.LetterClassification;
import findings.classifier.letter.LetterClassifier;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Correction;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.kafka.SchemaDirectory;
import java.nio.file.Path;
import java.util.List;
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

    private final Improving classification = new Improving();
    private TestClassifier classifier;

    /** Labels as the shipped model does, until a newer one comes that passes over one sentence. */
    private static final class Improving implements LetterClassification {
        private final LetterClassifier shipped = TestClassifier.shipped();
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
        classifier = new TestClassifier(state, classification, SchemaDirectory.inMemory());
    }

    @AfterEach
    void stop() {
        classifier.close();
    }

    @Test
    void aLetterThatComesAgainIsRelabelledWholeWithEventsOnlyForWhatDiffers() {
        Letter letter = letter(STRENGTH, AREA);
        classifier.feed(letter);
        events();
        classified();

        classification.newer = true;
        classifier.feed(letter);

        assertThat(events()).containsExactly("WITHDRAWN NEWER_MODEL " + AREA);
        assertThat(classified()).singleElement().satisfies(whole -> {
            assertThat(whole.getModelVersion()).isEqualTo("newer");
            assertThat(whole.getSentences()).hasSize(2);
        });
    }

    @Test
    void aNewerModelThatSaysTheSameMakesNoEvent() {
        Letter letter = letter(STRENGTH);
        classifier.feed(letter);
        events();

        classification.newer = true;
        classifier.feed(letter);
        classifier.feed(letter);

        assertThat(events()).isEmpty();
        assertThat(classified())
                .extracting(ClassifiedLetter::getModelVersion)
                .endsWith("newer")
                .hasSize(2);
    }

    @Test
    void whatANewerModelSaysOtherwiseIsNotToldAsComeOfACorrectedLetter() {
        classifier.feed(letter(STRENGTH, AREA));
        events();

        classification.newer = true;
        classifier.feed(letter(STRENGTH, AREA, OTHER_AREA));

        assertThat(events()).containsExactly("WITHDRAWN NEWER_MODEL " + AREA, "ADDED CORRECTED_LETTER " + OTHER_AREA);
    }

    @Test
    void whatANewerModelSaysOtherwiseIsNotToldAsComeOfAPersonsCorrection() {
        classifier.feed(letter(STRENGTH, AREA, OTHER_AREA));
        String corrected = classified().get(0).getSentences().get(2).getId();
        events();

        classification.newer = true;
        classifier.correct(notAFinding(corrected));

        assertThat(events()).containsExactly("WITHDRAWN NEWER_MODEL " + AREA, "WITHDRAWN CORRECTION " + OTHER_AREA);
    }

    private List<String> events() {
        return classifier.output(FINDINGS, FindingEvent.class).readValuesToList().stream()
                .map(event -> event.getChange() + " " + event.getCause() + " "
                        + event.getAfter().or(event::getBefore).orElseThrow().getText())
                .toList();
    }

    private List<ClassifiedLetter> classified() {
        return classifier.output(CLASSIFIED_LETTERS, ClassifiedLetter.class).readValuesToList();
    }
}
