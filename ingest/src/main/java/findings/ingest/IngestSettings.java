package findings.ingest;

import findings.ingest.worker.WorkerPool;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Ingest's own settings, {@code findings.*}.
 *
 * @param dataDir the folder beside whose other data the originals are kept
 * @param inboxOrNull a folder to watch for letters; null for none
 * @param councilsFileOrNull a CSV file that adds councils to the register; null for none
 * @param readerWorkers how many processes read documents at once; 0 for as many as suit the machine
 */
@ConfigurationProperties("findings")
record IngestSettings(
        @DefaultValue("data") Path dataDir,
        @Name("inbox") Path inboxOrNull,
        @Name("councils-file") Path councilsFileOrNull,
        @DefaultValue("0") int readerWorkers) {

    /** Where the originals are kept. */
    Path originals() {
        return dataDir.resolve("originals");
    }

    Optional<Path> inbox() {
        return Optional.ofNullable(inboxOrNull);
    }

    int workers() {
        return readerWorkers > 0 ? readerWorkers : WorkerPool.defaultSize();
    }
}
