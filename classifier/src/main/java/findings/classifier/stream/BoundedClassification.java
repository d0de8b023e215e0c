package findings.classifier.stream;

import findings.classifier.letter.LetterClassification;
import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.Letter;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.StreamsSettings;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/** Classifies letters of a size that a transaction and a record can hold, and refuses others. */
final class BoundedClassification {
    /** In characters: several times the longest report. What took longer than a transaction would never get through. */
    private static final long LONGEST_TEXT = 1 << 20;

    /** In bytes. An event may hold a finding twice, as it was and as it is, and must not be longer than a record may be. */
    private static final int LONGEST_CLASSIFIED = StreamsSettings.MAX_RECORD_BYTES * 2 / 5;

    private final LetterClassification classification;
    private final Serde<ClassifiedLetter> classifiedSerde;

    BoundedClassification(LetterClassification classification, Serde<ClassifiedLetter> classifiedSerde) {
        this.classification = classification;
        this.classifiedSerde = classifiedSerde;
    }

    ClassifiedLetter classify(Letter letter, Collection<Correction> corrections) throws UnprocessableRecordException {
        long characters = letter.getBlocks().stream()
                .mapToLong(block -> block.getText().length())
                .sum();
        if (characters > LONGEST_TEXT) {
            throw tooLong(letter, "holds " + characters + " characters, and " + LONGEST_TEXT);
        }
        ClassifiedLetter classified;
        try {
            classified = classification.classify(letter, List.copyOf(corrections));
        } catch (RuntimeException e) {
            throw new UnprocessableRecordException("letter " + letter.getLetterId() + " cannot be classified: " + e, e);
        }
        int length =
                classifiedSerde.serializer().serialize(KafkaTopic.CLASSIFIED_LETTERS.topicName(), classified).length;
        if (length > LONGEST_CLASSIFIED) {
            throw tooLong(letter, "takes " + length + " bytes when it is classified, and " + LONGEST_CLASSIFIED);
        }
        return classified;
    }

    private static UnprocessableRecordException tooLong(Letter letter, String howLong) {
        return new UnprocessableRecordException(
                "letter " + letter.getLetterId() + " " + howLong + " are the most; is it one letter?", null);
    }
}
