package findings.standalone.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the pipeline runs.
 *
 * @param data the folder that holds everything that it keeps
 * @param httpPort the port of the HTTP interface on 127.0.0.1; 0 takes a free one
 * @param kafkaPort the port of the embedded broker on 127.0.0.1; 0 takes a free one
 * @param inboxOrNull a folder to watch for letters; null for none
 * @param councilsFileOrNull a CSV file that adds councils to the register; null for none
 */
public record PipelineSettings(Path data, int httpPort, int kafkaPort, Path inboxOrNull, Path councilsFileOrNull) {

    /** @return a folder to watch for letters, where there is one */
    public Optional<Path> inbox() {
        return Optional.ofNullable(inboxOrNull);
    }

    /** @return a CSV file that adds councils to the register, where there is one */
    public Optional<Path> councilsFile() {
        return Optional.ofNullable(councilsFileOrNull);
    }
}
