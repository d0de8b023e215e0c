package findings.ingest.publish;

import findings.ingest.document.RejectedDocumentException;
import findings.ingest.letter.LetterReading;
import findings.ingest.letter.Reading;
import findings.ingest.original.Original;
import findings.ingest.original.OriginalStore;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the originals of all published letters again; only what differs becomes a new letter. */
public final class Reread {
    private final PublishedLetters published;
    private final OriginalStore originals;
    private final LetterReading reading;
    private final LetterPublisher publisher;

    /** What became of one letter. */
    public sealed interface Result {

        /** @return the letter's id as it stood before */
        String letterId();
    }

    /**
     * It was read again.
     *
     * @param letterId the letter's id as it stood before
     * @param receipt what became of it; its letter may have another id now, and then the old one is withdrawn
     */
    public record ReadAgain(String letterId, Receipt receipt) implements Result {}

    /**
     * It stays as it was, since it could not be read again.
     *
     * @param letterId the letter's id
     * @param reason why, for a person
     */
    public record LeftAlone(String letterId, String reason) implements Result {}

    /**
     * A rereading.
     *
     * @param published which letters stand
     * @param originals what they were read from
     * @param reading reads documents
     * @param publisher publishes letters
     */
    public Reread(
            PublishedLetters published, OriginalStore originals, LetterReading reading, LetterPublisher publisher) {
        this.published = published;
        this.originals = originals;
        this.reading = reading;
        this.publisher = publisher;
    }

    /**
     * Reads all again, in order of their ids.
     *
     * @param by who has them read again, for the audit trail
     * @param each is told of every letter as it is done
     * @throws BrokerAwayException where the broker does not acknowledge in time; begin again later
     */
    public void run(String by, Consumer<Result> each) {
        List<StandingLetter> standing = published.all().stream()
                .sorted(Comparator.comparing(StandingLetter::letterId))
                .toList();
        for (StandingLetter letter : standing) {
            each.accept(again(letter, by));
        }
    }

    private Result again(StandingLetter standing, String by) {
        String letterId = standing.letterId();
        try {
            Optional<Original> original = originals.find(standing.sha256(), letterId);
            if (original.isEmpty()) {
                return new LeftAlone(letterId, "its original was not kept; feed the document in again");
            }
            Reading read =
                    reading.read(original.get().document(), original.get().given());
            if (!published.find(letterId).equals(Optional.of(standing))) {
                return new LeftAlone(letterId, "another document took its place meanwhile");
            }
            return new ReadAgain(letterId, publish(letterId, original.get(), read, by));
        } catch (RejectedDocumentException | IOException e) {
            return new LeftAlone(letterId, e.getMessage());
        }
    }

    private Receipt publish(String oldId, Original original, Reading read, String by)
            throws RejectedDocumentException, IOException {
        String newId = read.letter().getLetterId();
        if (newId.equals(oldId)) {
            return publisher.publish(read.letter(), by);
        }
        originals.keep(newId, original);
        Receipt receipt = publisher.publish(read.letter(), by);
        publisher.withdraw(oldId, by);
        return receipt;
    }
}
