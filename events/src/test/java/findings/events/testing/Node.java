package findings.events.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Node.js with the packages of a folder, for what is checked with tools from its world. */
public final class Node {
    private static final int MINUTES = 5;
    private static final String PACKAGES = "node_modules";
    private static final String LOCK = "package-lock.json";

    private final Path folder;

    private Node(Path folder) {
        this.folder = folder;
    }

    /**
     * A program's end.
     *
     * @param code its exit code
     * @param output what it printed, errors too
     */
    public record Result(int code, String output) {}

    /**
     * Installs packages at the versions that their lock file names. Skips the running test where there is no Node.js,
     * or where the packages cannot be had.
     *
     * @param source a folder with {@code package.json}, {@code package-lock.json} and scripts
     * @param folder where they are installed, such as {@code target/node}; kept for the next run
     * @return Node.js in that folder
     */
    public static Node with(Path source, Path folder) {
        Requirement.NODE.check(
                isThere("node") && isThere("npm"), "there are no programs node and npm on the path; install Node.js");
        try {
            Files.createDirectories(folder);
            boolean installed = Files.isDirectory(folder.resolve(PACKAGES))
                    && Files.exists(folder.resolve(LOCK))
                    && Files.mismatch(source.resolve(LOCK), folder.resolve(LOCK)) == -1;
            Node node = new Node(folder);
            if (!installed) {
                node.install(source);
            }
            try (Stream<Path> scripts = Files.list(source)) {
                for (Path script : scripts.toList()) {
                    copy(script, folder);
                }
            }
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a script of the folder.
     *
     * @param script its file, such as {@code check.mjs}
     * @param arguments its arguments
     * @return how it ended
     */
    public Result run(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(Arrays.asList(arguments));
        return execute(folder, command);
    }

    private void install(Path source) throws IOException {
        copy(source.resolve("package.json"), folder);
        copy(source.resolve(LOCK), folder);
        Result result = execute(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (result.code() != 0) {
            Files.delete(folder.resolve(LOCK)); // so that the next run tries again
        }
        Requirement.NODE.check(result.code() == 0, "npm cannot install the packages: " + result.output());
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Result execute(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("node", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("REDOCLY_TELEMETRY", "off");
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new Result(ended ? process.exitValue() : -1, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
