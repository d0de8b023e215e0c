package findings.aggregator.query;

/** A request's parameter has a value that it cannot have; the message says what would be right. */
public final class BadParameterException extends RuntimeException {
    /**
     * A wrong parameter.
     *
     * @param message which parameter, its value and what would be right, for a person
     */
    public BadParameterException(String message) {
        super(message);
    }
}
