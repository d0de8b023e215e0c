package findings.standalone.command;

import findings.standalone.pipeline.Pipeline;
import findings.standalone.pipeline.PipelineSettings;
import findings.standalone.pipeline.PipelineStartException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A pipeline that is stopped in order when the process is told to stop. */
final class RunningPipeline implements AutoCloseable {
    private static final long STOP_SECONDS = 15;

    private final Pipeline pipeline;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<String> problem = new AtomicReference<>();

    private RunningPipeline(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Starts a pipeline. */
    static RunningPipeline start(PipelineSettings settings) {
        try {
            RunningPipeline running = new RunningPipeline(Pipeline.start(settings));
            Runtime.getRuntime().addShutdownHook(new Thread(running::stopAndWait, "stop"));
            return running;
        } catch (PipelineStartException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /**
     * Returns when the process is told to stop.
     *
     * @throws CommandException where the pipeline cannot go on
     */
    void untilStopped() throws InterruptedException {
        pipeline.cannotGoOn().thenAccept(why -> {
            problem.set(why);
            stop.countDown();
        });
        stop.await();
        if (problem.get() != null) {
            throw new CommandException(problem.get());
        }
    }

    /** The process ends when its shutdown hooks have: so this one waits until everything is closed. */
    private void stopAndWait() {
        stop.countDown();
        try {
            stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            pipeline.close();
        } finally {
            stopped.countDown();
        }
    }
}
