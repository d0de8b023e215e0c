package findings.ingest.archive;

/** What was sent is no archive that this program takes. The message, for a person, says why and what to do. */
public final class BadArchiveException extends Exception {
    private static final long serialVersionUID = 1;

    BadArchiveException(String message) {
        super(message);
    }

    BadArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
