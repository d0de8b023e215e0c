package findings.standalone.command;

import findings.ingest.archive.Archive;
import findings.ingest.archive.BadArchiveException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code findings export}: letters, originals and corrections into a file. */
@Command(
        name = "export",
        description = "Writes all letters, their originals and people's corrections into one file, for another"
                + " installation or as a backup.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The ZIP file to write; replaced where it is there.")
    private Path file;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    /** The file appears when it is whole and was checked. */
    @Override
    public Integer call() {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (InputStream archive = server.getStream("/api/export")) {
                Files.copy(archive, part, StandardCopyOption.REPLACE_EXISTING);
            }
            try (Archive archive = Archive.open(part)) {
                spec.commandLine()
                        .getOut()
                        .println(archive.letterIds().size() + " letters, " + archive.originals() + " originals and "
                                + archive.correctionIds().size() + " corrections in " + file + ", "
                                + Files.size(part) + " bytes");
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return 0;
        } catch (IOException | BadArchiveException e) {
            throw new CommandException(
                    "the export broke off (" + e.getMessage() + "), and is not in " + file
                            + "; look into the server's log, and run it again",
                    e);
        } finally {
            part.toFile().delete();
        }
    }
}
