package findings.ingest.publish;

import findings.events.EnumId;
import findings.events.RejectedLetter;
import findings.ingest.document.Document;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.facts.GivenFacts;
import findings.ingest.letter.LetterReading;
import findings.ingest.letter.Reading;
import findings.ingest.original.Original;
import findings.ingest.original.OriginalStore;
import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The way of a document, however it arrives: it is read, kept, and its letter published; or it is rejected. */
public final class LetterIntake {
    /** The largest document that is taken, in bytes: several times the longest report with pictures. */
    public static final int LARGEST_DOCUMENT = 32 * 1024 * 1024;

    /** The code of a document that is too large. */
    public static final String TOO_LARGE = "too-large";

    /** Under which log records name the letter that they are about. */
    private static final String LOGGED_LETTER = "letter";

    private static final Logger LOG = LoggerFactory.getLogger(LetterIntake.class);

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
     * @param by who feeds it, for the audit trail
     * @return what became of its letter; the broker has it
     * @throws RejectedDocumentException where it cannot be taken as a letter; the rejection is published
     * @throws BrokerAwayException where the broker does not acknowledge in time; take it in again later
     * @throws UncheckedIOException where the original cannot be kept; nothing was published
     */
    public Receipt take(Document document, GivenFacts given, String by) throws RejectedDocumentException {
        try {
            return take(document, given, reading.read(document, given), by);
        } catch (RejectedDocumentException e) {
            reject(document, given, e, by);
            throw e;
        }
    }

    private Receipt take(Document document, GivenFacts given, Reading read, String by)
            throws RejectedDocumentException {
        String letterId = read.letter().getLetterId();
        try (MDC.MDCCloseable logged = MDC.putCloseable(LOGGED_LETTER, letterId)) {
            keep(letterId, new Original(document, given));
            Receipt receipt = publisher.publish(read.letter(), by);
            String outcome = EnumId.of(receipt.outcome());
            Metrics.counter("findings.letters", "outcome", outcome).increment();
            LOG.info("{} of {} by {}: {}", letterId, document.fileName(), by, outcome);
            return receipt;
        }
    }

    /**
     * Publishes that a document was rejected without being read.
     *
     * @param document the document
     * @param given what its sender says of it
     * @param why the reason
     * @param by who feeds it, for the audit trail
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    public void reject(Document document, GivenFacts given, RejectedDocumentException why, String by) {
        String fileName = document.fileName();
        RejectedLetter rejected = RejectedLetter.newBuilder()
                .setSha256(document.sha256())
                .setFileName(fileName.isEmpty() ? null : fileName)
                .setAddress(given.addressOrNull())
                .setSize(document.bytes().length)
                .setCode(why.code())
                .setReason(why.getMessage())
                .build();
        publisher.reject(rejected, by);
        Metrics.counter("findings.letters.rejected", "reason", why.code()).increment();
        LOG.info("{} by {} was rejected ({}): {}", fileName, by, why.code(), why.getMessage());
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
