package findings.standalone.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.standalone.command.FindingsCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline on a small disk of its own, which is filled. The disk is one in memory that only its process sees. */
class DiskFullTest {
    /** Prints how many MiB the disk has left. */
    private static final String FREE = "df -Pm disk | tail -1 | awk '{print $4}'";

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @BeforeEach
    void disksCanBeMade() throws Exception {
        boolean can = new ProcessBuilder("sh", "-c", "unshare -rm mount -t tmpfs -o size=1m none " + folder)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
        if (!can) {
            System.err.println("SKIPPED: a disk of its own cannot be made here (unshare -rm mount -t tmpfs)");
        }
        Assumptions.assumeTrue(can, "a disk of its own cannot be made here");
    }

    @Test
    void aDiskThatFillsUpStopsThePipelineWithAMessage() throws Exception {
        Process serve = serveOn("600m", "dd if=/dev/zero of=disk/filler bs=1M count=$(($(" + FREE + ") - 90))");
        await().atMost(START).until(() -> text("out").contains("findings answers at") || !serve.isAlive());

        Files.createFile(folder.resolve("fill"));

        assertThat(serve.waitFor(END.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(serve.exitValue()).as(text("err")).isEqualTo(1);
        assertThat(text("err"))
                .contains("findings: the disk that holds the data directory disk/data has ")
                .contains("128 MiB are needed; what was acknowledged is kept. Make room and start again");
    }

    @Test
    void aDiskThatIsFullAtOnceEndsTheProcessWithAMessage() throws Exception {
        Process serve = serveOn("400m", "dd if=/dev/zero of=disk/filler bs=1M");
        await().atMost(START).until(() -> text("out").contains("findings answers at") || !serve.isAlive());

        Files.createFile(folder.resolve("fill"));

        assertThat(serve.waitFor(END.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(serve.exitValue()).as(text("err")).isEqualTo(1);
        assertThat(text("err")).contains("findings: the ").containsIgnoringCase("disk");
    }

    @Test
    void aDiskThatIsFullAtTheStartIsSaid() throws Exception {
        Process serve = serveOn("60m", "true");

        assertThat(serve.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(serve.exitValue()).as(text("err")).isEqualTo(1);
        assertThat(text("err")).contains("has 60 MiB left, and 128 MiB are needed");
    }

    /** Fills the disk once a file named fill is there, outside of it. */
    private Process serveOn(String size, String filling) throws IOException {
        Files.createDirectory(folder.resolve("disk"));
        List<String> serve = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FindingsCommand.class.getName(),
                "serve",
                "--port",
                "0",
                "--kafka-port",
                "0",
                "--data",
                "disk/data");
        String script = "mount -t tmpfs -o size=" + size + " none disk && "
                + "(until [ -e fill ]; do kill -0 $$ || exit; sleep 0.1; done; " + filling + ") >/dev/null 2>&1 & "
                + "sleep 0.5; exec \"$@\"";
        ProcessBuilder process = new ProcessBuilder("unshare", "-rm", "sh", "-c", script, "serve");
        process.command().addAll(serve);
        return process.directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
