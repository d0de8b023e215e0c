package findings.aggregator.freshness;

import java.time.Instant;
import java.util.Optional;

/** Says how old answers are. */
@FunctionalInterface
public interface Freshness {

    /**
     * All letters and corrections that had come in at that time are in the tables.
     *
     * @return the time; empty where it is not known, as shortly after the start or before the brokers ever answered
     */
    Optional<Instant> asOf();
}
