package findings.standalone.broker;

/** The embedded broker does not start. The message says why and what to do. */
public final class BrokerStartException extends Exception {
    private static final long serialVersionUID = 1;

    BrokerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
