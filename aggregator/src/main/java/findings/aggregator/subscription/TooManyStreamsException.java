package findings.aggregator.subscription;

/** This process serves as many event streams as it may. */
final class TooManyStreamsException extends RuntimeException {
    TooManyStreamsException(int limit) {
        super("this instance serves " + limit + " event streams and takes no more; try again later or at another"
                + " instance");
    }
}
