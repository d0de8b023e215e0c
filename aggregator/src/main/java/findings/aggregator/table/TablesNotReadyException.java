package findings.aggregator.table;

/** The tables cannot be asked: they are still being read, or have stopped. */
public final class TablesNotReadyException extends RuntimeException {
    private static final String MESSAGE = "the tables are still being read from the broker; try again in a few seconds";

    /** Tables that are still being read. */
    public TablesNotReadyException() {
        super(MESSAGE);
    }

    TablesNotReadyException(Throwable cause) {
        super(MESSAGE, cause);
    }
}
