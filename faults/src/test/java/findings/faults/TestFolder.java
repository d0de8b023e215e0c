package findings.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Folders for the data and logs of tests, which stay there to be looked at. */
final class TestFolder {
    private static final Path ROOT = Path.of("target", "faults");

    private TestFolder() {}

    /** An empty folder of this name. */
    static Path empty(String name) throws IOException {
        Path folder = ROOT.resolve(name);
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder).toAbsolutePath();
    }

    /** The services of a test, which know the councils of {@link Script}. */
    static Services services(String name, String bootstrapServers, String... further) throws IOException {
        Path folder = empty(name);
        Path councils = Files.writeString(folder.resolve("councils.csv"), Script.councilsFile());
        return new Services(folder, bootstrapServers, councils, List.of(further));
    }
}
