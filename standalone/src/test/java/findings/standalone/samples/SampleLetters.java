package findings.standalone.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample letters: their sources in {@code samples/letters}, and the files that ship, made of them. */
final class SampleLetters {
    static final Path SHIPPED = Path.of("src/main/resources/findings/standalone/samples");

    private static final Path SOURCES = Path.of("../samples/letters");
    private static final String SOURCE_SUFFIX = ".md";

    private SampleLetters() {}

    /** The sources, in the order of their names. */
    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(SOURCE_SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /** Where the file that is made of a source ships. */
    static Path shipped(Path source) {
        return SHIPPED.resolve(source.getFileName().toString().replace(SOURCE_SUFFIX, ".pdf"));
    }

    static byte[] pdf(Path source) throws IOException {
        try (LetterLayout layout = new LetterLayout(LetterSource.read(source))) {
            return layout.pdf();
        }
    }

    static void makeAll() throws IOException {
        Files.createDirectories(SHIPPED);
        for (Path source : sources()) {
            Files.write(shipped(source), pdf(source));
        }
    }
}
