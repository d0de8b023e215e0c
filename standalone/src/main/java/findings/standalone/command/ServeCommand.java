package findings.standalone.command;

import findings.standalone.pipeline.PipelineSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code findings serve}: the pipeline, until stopped. */
@Command(
        name = "serve",
        description = "Runs the pipeline, with its HTTP interface and its Kafka broker on 127.0.0.1, until stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the HTTP interface (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = PipelineSettings.THIS_MACHINE,
            description = "Address of the HTTP interface; 0.0.0.0 for all of this machine's, where whatever changes"
                    + " anything needs a key (default: ${DEFAULT-VALUE}).")
    private String address;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "File of the keys that the HTTP interface asks for, with a line that 'findings key' prints"
                    + " for each.")
    private Path keys;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            defaultValue = "9092",
            description = "Port of the Kafka broker; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder that holds everything that is kept (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--inbox", paramLabel = "DIR", description = "Folder to watch for letters.")
    private Path inbox;

    @Option(names = "--councils", paramLabel = "FILE", description = "CSV file that adds councils to the register.")
    private Path councils;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (RunningPipeline running =
                RunningPipeline.start(new PipelineSettings(data, address, port, kafkaPort, inbox, councils, keys))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("findings answers at " + running.pipeline().address() + ", Kafka at "
                    + running.pipeline().bootstrapServers() + "; stop it with Ctrl-C");
            out.flush();
            running.untilStopped();
        }
        return 0;
    }
}
