package findings.ingest.correction;

/** A correction that says too little or something wrong. The message says what would be right. */
final class BadCorrectionException extends Exception {
    private static final long serialVersionUID = 1;

    BadCorrectionException(String message) {
        super(message);
    }
}
