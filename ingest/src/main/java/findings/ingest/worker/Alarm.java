package findings.ingest.worker;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Kills a worker that takes too long. It rings or is disarmed, never both. */
final class Alarm {
    private final AtomicBoolean over = new AtomicBoolean();
    private final WorkerProcess worker;
    private final Future<?> ringing;

    private Alarm(WorkerProcess worker, ScheduledExecutorService watch, Duration limit) {
        this.worker = worker;
        this.ringing = watch.schedule(this::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Alarm set(WorkerProcess worker, ScheduledExecutorService watch, Duration limit) {
        return new Alarm(worker, watch, limit);
    }

    /** Disarms it; false where it rang before. */
    boolean disarm() {
        ringing.cancel(false);
        return over.compareAndSet(false, true);
    }

    private void ring() {
        if (over.compareAndSet(false, true)) {
            worker.killOutOfTime();
        }
    }
}
