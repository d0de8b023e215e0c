package findings.service.streams;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topologies run in this process, {@code findings.*}.
 *
 * @param stateDir where tables are kept; each process needs one of its own
 * @param streamThreads threads of each topology
 * @param instance a name of this process that survives its restart; empty where it has none
 */
@ConfigurationProperties("findings")
public record StreamsProcess(
        @DefaultValue("data/state") Path stateDir,
        @DefaultValue("1") int streamThreads,
        @DefaultValue("") String instance) {}
