package findings.standalone.command;

import findings.service.access.ApiKey;
import findings.service.access.Right;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code findings key}: makes a key for a server that can be reached from other machines. */
@Command(
        name = "key",
        description = "Makes a key for a server. The key is printed once, and the server's keys file holds only a hash"
                + " of it.",
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Whose it is, such as reading-room; the audit trail names it.")
    private String name;

    @Option(
            names = "--rights",
            required = true,
            paramLabel = "RIGHTS",
            description = "feed, correct, subscribe and read, separated by commas.")
    private String rights;

    @Option(names = "--file", paramLabel = "FILE", description = "The server's keys file, to which the line is added.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ApiKey.New key = make();
        PrintWriter out = spec.commandLine().getOut();
        out.println("The key of " + name + ", which is shown this once:");
        out.println();
        out.println("    " + key.secret());
        out.println();
        if (file == null) {
            out.println("The line for the server's keys file:");
            out.println();
            out.println("    " + key.kept().line());
        } else {
            add(key.kept().line());
            out.println("Its line was added to " + file);
        }
        return 0;
    }

    private ApiKey.New make() {
        try {
            return ApiKey.make(name, Right.parse(rights));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void add(String line) {
        try {
            boolean endsInALine = Files.notExists(file)
                    || Files.size(file) == 0
                    || Files.readString(file).endsWith("\n");
            Files.writeString(
                    file,
                    (endsInALine ? "" : "\n") + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CommandException("the line cannot be added to " + file + ": " + e, e);
        }
    }
}
