package findings.ingest.api;

/** No letter of an id stands. */
final class UnknownLetterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownLetterException(String letterId) {
        super("there is no letter '" + letterId + "'; ids look like leeds.ilacs-short.2018-10-29: council, kind of"
                + " visit, first day of the visit");
    }
}
