package findings.ingest.api;

/** All originals are being read again already. */
final class RereadingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RereadingException() {
        super("all originals are being read again already; wait until that is done");
    }
}
