package findings.events.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real documents and labels that lie beside the checkout, in {@code ../shared}. */
public final class Corpus {
    private static final Path SHARED = beside(Path.of("").toAbsolutePath());

    private Corpus() {}

    /**
     * A file or folder of the corpus. Skips the running test where there is none.
     *
     * @param path its path within {@code ../shared/corpus}, such as {@code labels/dev.jsonl}
     * @return where it is
     */
    public static Path path(String path) {
        return shared("corpus").resolve(path);
    }

    /**
     * An article of the seeds. Skips the running test where there is none.
     *
     * @param name the file's name
     * @return where it is
     */
    public static Path seed(String name) {
        return shared("seeds").resolve(name);
    }

    /**
     * All documents of the corpus, in the order of their paths. Skips the running test where there is none.
     *
     * @return the PDF files
     */
    public static List<Path> documents() {
        try (Stream<Path> files = Files.walk(path("pdf"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shared(String folder) {
        Path path = SHARED.resolve(folder);
        Requirement.CORPUS.check(
                Files.isDirectory(path), "there is no folder shared/" + folder + " beside the checkout");
        return path;
    }

    /** Tests run in a module's folder, tools in the checkout's. */
    private static Path beside(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared").resolve("corpus"))) {
                return folder.resolve("shared");
            }
        }
        return start.resolveSibling("shared");
    }
}
