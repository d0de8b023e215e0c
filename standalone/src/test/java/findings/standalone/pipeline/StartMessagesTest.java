package findings.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.standalone.command.FindingsCommand;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a pipeline from starting is said, with what to do. */
class StartMessagesTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void anotherProcessOnTheSameDataIsToldSoAndEnds() throws Exception {
        Path data = folder.resolve("data");
        Path said = folder.resolve("said");
        try (DataDirectory held = DataDirectory.open(data)) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FindingsCommand.class.getName(),
                            "serve",
                            "--data",
                            held.root().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();

            assertThat(other.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isEqualTo(1);
        }
        assertThat(Files.readString(said, StandardCharsets.UTF_8))
                .isEqualTo("findings: another process runs on the data directory " + data
                        + "; stop it, or give another directory with --data\n");
    }

    @Test
    void aTakenPortOfTheBrokerIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(PipelineSettings.THIS_MACHINE))) {
            PipelineSettings settings =
                    new PipelineSettings(folder.resolve("data"), 0, taken.getLocalPort(), null, null);

            assertThatThrownBy(() -> Pipeline.start(settings))
                    .isInstanceOf(PipelineStartException.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " on 127.0.0.1 is taken; stop what uses it or choose another with --kafka-port");
        }
    }

    @Test
    void aDataDirectoryThatIsAFileIsSaid() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Pipeline.start(new PipelineSettings(file, 0, 0, null, null)))
                .isInstanceOf(PipelineStartException.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("--data");
    }
}
