package findings.aggregator.query;

/** Nothing is known by the name or id that was asked for; the message says what would be. */
public final class UnknownNameException extends RuntimeException {
    /**
     * A name that leads nowhere.
     *
     * @param message what was asked for and what would be right, for a person
     */
    public UnknownNameException(String message) {
        super(message);
    }
}
