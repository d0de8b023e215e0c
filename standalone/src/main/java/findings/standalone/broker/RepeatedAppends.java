package findings.standalone.broker;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;

/**
 * Keeps out of the log what is no fault. The broker refuses the first records of a transaction while it still completes
 * the one before, so those sent after them come too early and are refused as out of order, which it logs as an error.
 * The producer sends all of them again, in order.
 *
 * @see <a href="https://github.com/apache/kafka/pull/19902">KAFKA-18202, which made the broker refuse them</a>
 */
public final class RepeatedAppends extends Filter<ILoggingEvent> {
    private static final String BROKER_LOGGER = "kafka.server.ReplicaManager";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        IThrowableProxy failure = event.getThrowableProxy();
        boolean repeated = event.getLoggerName().equals(BROKER_LOGGER)
                && failure != null
                && failure.getClassName().equals(OutOfOrderSequenceException.class.getName());
        return repeated ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
