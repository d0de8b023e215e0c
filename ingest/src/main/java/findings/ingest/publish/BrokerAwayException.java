package findings.ingest.publish;

/** The broker did not acknowledge, or could not be asked, within the time one waits. To repeat does no harm. */
public final class BrokerAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    BrokerAwayException(String message) {
        super(message);
    }
}
