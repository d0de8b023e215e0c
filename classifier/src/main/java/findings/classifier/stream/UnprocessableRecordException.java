package findings.classifier.stream;

/** A record that goes to the dead letters. Its message is the reason, for a person. */
final class UnprocessableRecordException extends Exception {
    private static final long serialVersionUID = 1;

    UnprocessableRecordException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
