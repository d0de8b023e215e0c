package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;

import findings.standalone.pipeline.PipelineStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Nothing is lost and nothing counted twice, whatever is killed. Logs and data stay in {@code target/faults}. */
class FaultRunTest {
    private static final Path FOLDER = Path.of("target", "faults");
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final long SEED = Long.getLong("faults.seed", 20_180_101);

    @Test
    @Tag("short-run")
    void sixtyLettersComeThroughFiveKills() throws Exception {
        FaultReport report = run("short", new FaultRun(60, 5, Duration.ofSeconds(6), Duration.ofMinutes(4), SEED));

        assertThat(report.faults()).as(report.summary()).isEmpty();
        assertThat(report.kills()).isEqualTo(6);
        assertThat(report.slowestEnd()).isLessThan(LONGEST_END);
        assertThat(report.outcome().trends()).isNotEmpty();
    }

    @Test
    @Tag("long-run")
    void twoThousandLettersComeThroughFiftySixKills() throws Exception {
        FaultReport report = run("long", new FaultRun(2_000, 55, Duration.ofSeconds(12), Duration.ofMinutes(20), SEED));

        assertThat(report.faults()).as(report.summary()).isEmpty();
        assertThat(report.kills()).isEqualTo(56);
        assertThat(report.slowestEnd()).isLessThan(LONGEST_END);
        assertThat(report.outcome().trends()).isNotEmpty();
    }

    private static FaultReport run(String name, FaultRun run)
            throws IOException, InterruptedException, PipelineStartException {
        Path folder = FOLDER.resolve(name);
        FileSystemUtils.deleteRecursively(folder);
        FaultReport report = run.run(folder);
        Files.writeString(folder.resolve("summary.txt"), report.summary());
        System.out.println(report.summary());
        return report;
    }
}
