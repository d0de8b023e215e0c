package findings.events.kafka;

/** A dead letter that is left where it is. The message says why. */
public final class NotFedInAgainException extends Exception {
    private static final long serialVersionUID = 1;

    NotFedInAgainException(String message) {
        super(message);
    }
}
