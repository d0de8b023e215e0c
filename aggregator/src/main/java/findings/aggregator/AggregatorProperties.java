package findings.aggregator;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the aggregator is told.
 *
 * @param bootstrapServers the brokers, {@code host:port} separated by commas
 * @param stateDir where tables are kept; each process needs one of its own
 * @param replicationFactor how many brokers hold each topic
 * @param streamThreads stream threads of this process
 * @param instance a name for this process that survives its restart; empty where there is none
 * @param councilsFile a file with more councils; null where there is none
 * @param eventStreams how many subscribers one process serves with server-sent events
 */
@ConfigurationProperties("findings")
public record AggregatorProperties(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("data/state") Path stateDir,
        @DefaultValue("1") int replicationFactor,
        @DefaultValue("1") int streamThreads,
        @DefaultValue("") String instance,
        Path councilsFile,
        @DefaultValue("100") int eventStreams) {

    /**
     * The file with more councils.
     *
     * @return the file, or empty where there is none
     */
    public Optional<Path> moreCouncils() {
        return Optional.ofNullable(councilsFile);
    }
}
