package findings.ingest.worker;

/** No worker can read at present, which says nothing of the document. */
public final class WorkerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerException(String message, Throwable causeOrNull) {
        super(message, causeOrNull);
    }
}
