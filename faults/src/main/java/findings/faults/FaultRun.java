package findings.faults;

import findings.standalone.pipeline.Pipeline;
import findings.standalone.pipeline.PipelineSettings;
import findings.standalone.pipeline.PipelineStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A run with faults and the same without, and what came of both.
 *
 * @param letters how many letters are made
 * @param kills how many processes are killed
 * @param longestPause between two kills
 * @param patience for the services to come to rest after the last kill
 * @param seed of letters, kills and pauses
 */
record FaultRun(int letters, int kills, Duration longestPause, Duration patience, long seed) {

    /**
     * Runs both.
     *
     * @param folder for data and logs; what an earlier run left there would be found
     * @return what came of it
     */
    FaultReport run(Path folder) throws IOException, InterruptedException, PipelineStartException {
        Path root = Files.createDirectories(folder.toAbsolutePath());
        Path councils = Files.writeString(root.resolve("councils.csv"), Script.councilsFile());
        Script script = Script.of(letters, seed);
        Outcome undisturbed = undisturbed(root.resolve("undisturbed"), councils, script);
        return disturbed(root.resolve("disturbed"), councils, script, undisturbed);
    }

    private Outcome undisturbed(Path data, Path councils, Script script)
            throws InterruptedException, PipelineStartException {
        try (Pipeline pipeline = Pipeline.start(new PipelineSettings(data, 0, 0, null, councils));
                Feeder feeder = new Feeder(pipeline.address(), script, patience)) {
            feeder.allow(script.steps().size());
            feeder.await(patience);
            new Quiescence(pipeline.bootstrapServers()).await(patience);
            return Outcome.read(pipeline.bootstrapServers());
        }
    }

    private FaultReport disturbed(Path data, Path councils, Script script, Outcome undisturbed)
            throws InterruptedException {
        try (Installation installation = new Installation(data, councils);
                Feeder feeder = new Feeder(installation.address(), script, patience)) {
            installation.start();
            Killer killer = new Killer(installation, feeder, seed, longestPause, patience);
            long begin = System.nanoTime();
            killer.run(kills, script.steps().size());
            feeder.await(patience);
            Duration fed = Duration.ofNanos(System.nanoTime() - begin);
            new Quiescence(installation.bootstrapServers()).await(patience);
            Duration atRest = Duration.ofNanos(System.nanoTime() - begin);
            List<String> ownEnds = installation.ownEnds();
            return new FaultReport(
                    script,
                    killer.killed(),
                    feeder.repeated(),
                    fed,
                    atRest,
                    installation.stopServices(),
                    ownEnds,
                    Outcome.read(installation.bootstrapServers()),
                    undisturbed);
        }
    }
}
