package findings.standalone.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the pipeline runs.
 *
 * @param data the folder that holds everything that it keeps
 * @param httpAddress the address of the HTTP interface, such as {@value #THIS_MACHINE}
 * @param httpPort the port of the HTTP interface; 0 takes a free one
 * @param kafkaPort the port of the embedded broker on 127.0.0.1; 0 takes a free one
 * @param inboxOrNull a folder to watch for letters; null for none
 * @param councilsFileOrNull a CSV file that adds councils to the register; null for none
 * @param keysFileOrNull the file of keys that the HTTP interface asks for; null where it asks for none
 */
public record PipelineSettings(
        Path data,
        String httpAddress,
        int httpPort,
        int kafkaPort,
        Path inboxOrNull,
        Path councilsFileOrNull,
        Path keysFileOrNull) {
    /** Where nobody but this machine's users reach the HTTP interface. */
    public static final String THIS_MACHINE = "127.0.0.1";

    /**
     * A pipeline for this machine's users, without keys.
     *
     * @param data the folder that holds everything that it keeps
     * @param httpPort the port of the HTTP interface; 0 takes a free one
     * @param kafkaPort the port of the embedded broker; 0 takes a free one
     * @param inboxOrNull a folder to watch for letters; null for none
     * @param councilsFileOrNull a CSV file that adds councils to the register; null for none
     */
    public PipelineSettings(Path data, int httpPort, int kafkaPort, Path inboxOrNull, Path councilsFileOrNull) {
        this(data, THIS_MACHINE, httpPort, kafkaPort, inboxOrNull, councilsFileOrNull, null);
    }

    /** @return a folder to watch for letters, where there is one */
    public Optional<Path> inbox() {
        return Optional.ofNullable(inboxOrNull);
    }

    /** @return a CSV file that adds councils to the register, where there is one */
    public Optional<Path> councilsFile() {
        return Optional.ofNullable(councilsFileOrNull);
    }

    /** @return the file of keys that the HTTP interface asks for, where it asks for any */
    public Optional<Path> keysFile() {
        return Optional.ofNullable(keysFileOrNull);
    }
}
