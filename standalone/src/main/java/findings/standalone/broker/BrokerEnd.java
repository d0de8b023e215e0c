package findings.standalone.broker;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;

/**
 * What is said when Kafka ends the process: it does so, without a word to the user, where a file in its directory
 * cannot be written any more.
 */
final class BrokerEnd {
    private static final int FAILED = 1;

    private BrokerEnd() {}

    /** Has the process end with a message and a code other than zero. */
    static void explain(Path directory) {
        Exit.setHaltProcedure((status, message) -> end(directory, message));
        Exit.setExitProcedure((status, message) -> end(directory, message));
    }

    private static void end(Path directory, String messageOrNull) {
        System.err.println("findings: the embedded Kafka broker had to stop, most likely because a file in " + directory
                + " cannot be written" + (messageOrNull == null ? "" : " (" + messageOrNull + ")")
                + ". Look whether the disk is full or can only be read; when that is mended, start again: what was"
                + " acknowledged is kept.");
        Runtime.getRuntime().halt(FAILED);
    }
}
