package findings.aggregator.subscription;

/** What a reader of the topics comes upon. */
sealed interface Delivery {

    /** How far the subscriber has read, once it has taken this. */
    Positions positions();

    /** An event. */
    record Happened(Positions positions, CloudEvent event) implements Delivery {}

    /** Events were missed, since they are kept no more; the next ones are the oldest that are. */
    record Missed(Positions positions) implements Delivery {}
}
