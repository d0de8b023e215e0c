package findings.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code findings withdraw}: takes a letter back, with all its findings. */
@Command(
        name = "withdraw",
        description = "Takes a letter back: its findings are withdrawn, and leave the tables.",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LETTER_ID", description = "Such as leeds.ilacs-short.2018-10-29.")
    private String letterId;

    @Mixin
    private Server server;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Server.Answer answer = server.delete("/api/letters/" + Server.segment(letterId));
        if (!answer.ok()) {
            throw new CommandException(answer.problem());
        }
        spec.commandLine().getOut().println("withdrawn: " + letterId);
        return 0;
    }
}
