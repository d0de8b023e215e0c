package findings.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The documents that paths on the command line name: files as they are, folders with all letters below them. */
final class DocumentFiles {
    private static final List<String> ENDINGS = List.of(".pdf", ".html", ".htm", ".txt");

    private DocumentFiles() {}

    static List<Path> of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandException("there is no file or folder " + path);
            }
            if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else {
                files.add(path);
            }
        }
        if (files.isEmpty()) {
            throw new CommandException("there is no document to read: a folder is searched for files that end with "
                    + String.join(", ", ENDINGS));
        }
        return files;
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream()
                            .anyMatch(file.getFileName().toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** A document as outputs name it: the last two parts of its path. */
    static String name(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        int parts = whole.getNameCount();
        return parts < 2
                ? whole.toString()
                : whole.subpath(parts - 2, parts).toString().replace('\\', '/');
    }
}
