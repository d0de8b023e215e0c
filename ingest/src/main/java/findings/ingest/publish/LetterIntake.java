package findings.ingest.publish;

import findings.events.RejectedLetter;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.LetterReading;
import findings.ingest.letter.Reading;
import findings.ingest.original.Original;
import findings.ingest.original.OriginalStore;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The way of a document, however it arrives: it is read, kept, and its letter published; or it is rejected. */
public final class LetterIntake {
    /** The largest document that is taken, in bytes: several times the longest report with pictures. */
    public static final int LARGEST_DOCUMENT = 32 * 1024 * 1024;

    /** The code of a document that is too large. */
    public static final String TOO_LARGE = "too-large";

    private final LetterReading reading;
    private final OriginalStore originals;
    private final LetterPublisher publisher;

    /**
     * An intake.
     *
     * @param reading reads documents
     * @param originals keeps them
     * @param publisher publishes their letters
     */
    public LetterIntake(LetterReading reading, OriginalStore originals, LetterPublisher publisher) {
        this.reading = reading;
        this.originals = originals;
        this.publisher = publisher;
    }

    /**
     * Takes a document in.
     *
     * @param document the document
     * @param given what its sender says of it
     * @return what became of its letter; the broker has it
     * @throws RejectedDocumentException where it cannot be taken as a letter; the rejection is published
     * @throws BrokerAwayException where the broker does not acknowledge in time; take it in again later
     * @throws UncheckedIOException where the original cannot be kept; nothing was published
     */
    public Receipt take(Document document, GivenFacts given) throws RejectedDocumentException {
        try {
            Reading read = reading.read(document, given);
            keep(read.letter().getLetterId(), new Original(document, given));
            return publisher.publish(read.letter());
        } catch (RejectedDocumentException e) {
            reject(document, given, e);
            throw e;
        }
    }

    /**
     * Publishes that a document was rejected without being read.
     *
     * @param document the document
     * @param given what its sender says of it
     * @param why the reason
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    public void reject(Document document, GivenFacts given, RejectedDocumentException why) {
        String fileName = document.fileName();
        publisher.reject(RejectedLetter.newBuilder()
                .setSha256(document.sha256())
                .setFileName(fileName.isEmpty() ? null : fileName)
                .setAddress(given.addressOrNull())
                .setSize(document.bytes().length)
                .setCode(why.code())
                .setReason(why.getMessage())
                .build());
    }

    /**
     * The rejection of a document that is too large.
     *
     * @return a rejection with code {@value #TOO_LARGE}
     */
    public static RejectedDocumentException tooLarge() {
        return new RejectedDocumentException(
                TOO_LARGE,
                "The document is larger than " + LARGEST_DOCUMENT / 1024 / 1024 + " MiB. Send one letter at a time, and"
                        + " without pictures where they make it so large.");
    }

    private void keep(String letterId, Original original) {
        try {
            originals.keep(letterId, original);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the original of " + letterId + " cannot be kept (" + e
                            + "); is the disk full? Nothing was published, feed it in again later",
                    e);
        }
    }
}
