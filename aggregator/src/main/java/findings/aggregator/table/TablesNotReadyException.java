package findings.aggregator.table;

/** The tables cannot be asked: they are still being read, or have stopped. */
public final class TablesNotReadyException extends RuntimeException {
    TablesNotReadyException(Throwable cause) {
        super("the tables are still being read from the broker; try again in a few seconds", cause);
    }
}
