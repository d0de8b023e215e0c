package findings.ingest.document;

/** A document that cannot be taken as a letter. Its message says what was wrong and what to do. */
public final class RejectedDocumentException extends Exception {
    private final String code;

    /**
     * A rejection.
     *
     * @param code a short code for programs, lower case with hyphens, such as {@code no-council}
     * @param reason what was wrong and what to do, for a person
     */
    public RejectedDocumentException(String code, String reason) {
        super(reason);
        this.code = code;
    }

    /**
     * The short code.
     *
     * @return the code, such as {@code no-council}
     */
    public String code() {
        return code;
    }
}
