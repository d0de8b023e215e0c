package findings.standalone.command;

import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code findings COMMAND}. */
@Command(
        name = "findings",
        description = "Reads inspection letters on councils' children's services, tells their findings as events, and"
                + " keeps the trends of every council.",
        mixinStandardHelpOptions = true,
        version = "findings 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            WithdrawCommand.class,
            RereadCommand.class,
            TrendsCommand.class,
            ConcernsCommand.class,
            CompareCommand.class,
            ThemesCommand.class,
            SearchCommand.class,
            WatchCommand.class,
            CorrectCommand.class,
            CorrectionsCommand.class,
            DeadLettersCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            KeyCommand.class,
            AuditCommand.class,
            ReadCommand.class,
            ClassifyCommand.class,
            TrainCommand.class,
            EvaluateCommand.class
        })
public final class FindingsCommand {
    private static final int FAILED = 1;
    private static final String LOG_FORMAT = "FINDINGS_LOG_FORMAT";
    private static final List<String> LOG_FORMATS = List.of("text", "json");

    private FindingsCommand() {}

    /**
     * Runs one command and exits: 0 where it did all that it was asked, 1 where it did not, 2 where it was asked
     * wrongly.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), arguments));
    }

    /**
     * Runs one command in an environment.
     *
     * @param environment its variables, of which the form of the log must be one that there is
     * @param arguments the command and its options
     * @return the exit code
     */
    static int run(Map<String, String> environment, String... arguments) {
        String format = environment.getOrDefault(LOG_FORMAT, "text");
        if (!LOG_FORMATS.contains(format)) {
            commandLine()
                    .getErr()
                    .printf("findings: %s is '%s'; it must be one of %s%n", LOG_FORMAT, format, LOG_FORMATS);
            return CommandLine.ExitCode.USAGE;
        }
        return run(arguments);
    }

    /**
     * Runs one command.
     *
     * @param arguments the command and its options
     * @return the exit code
     */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** The command line, for who wants to read what it prints. */
    static CommandLine commandLine() {
        return new CommandLine(new FindingsCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof CommandException) {
                        command.getErr().println("findings: " + failure.getMessage());
                    } else if (failure instanceof NoSuchFileException missing) {
                        command.getErr().println("findings: there is no file " + missing.getFile());
                    } else if (failure instanceof FileSystemException) {
                        command.getErr().println("findings: " + failure.getMessage());
                    } else {
                        // a fault of the program: whoever mends it needs to see where
                        failure.printStackTrace(command.getErr());
                    }
                    return FAILED;
                })
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
