package findings.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills processes at random moments while letters are fed in, and starts each again at once. A second classifier joins
 * when a quarter of the kills is done, and leaves for good, killed, when three quarters are.
 */
final class Killer {
    private static final Logger LOG = LoggerFactory.getLogger(Killer.class);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Installation installation;
    private final Feeder feeder;
    private final Random random;
    private final Duration longestPause;
    private final Duration patience;
    private final Deque<ChildProcess> next = new ArrayDeque<>();
    private final SortedMap<String, Integer> killed = new TreeMap<>();

    /**
     * Kills nothing yet.
     *
     * @param installation whose processes are killed
     * @param feeder feeds the letters in meanwhile
     * @param seed of moments and of the order of processes
     * @param longestPause between two kills
     * @param patience for letters to be acknowledged between two kills
     */
    Killer(Installation installation, Feeder feeder, long seed, Duration longestPause, Duration patience) {
        this.installation = installation;
        this.feeder = feeder;
        this.random = new Random(seed);
        this.longestPause = longestPause;
        this.patience = patience;
    }

    /**
     * Lets the steps be done in as many parts as there are kills, and one after the last, and kills in each.
     *
     * @param kills how often
     * @param steps how many steps there are
     */
    void run(int kills, int steps) throws InterruptedException {
        for (int i = 1; i <= kills; i++) {
            int until = (int) ((long) steps * i / (kills + 1));
            feeder.allow(until);
            if (random.nextBoolean()) {
                awaitAcknowledged(until);
            }
            Thread.sleep((long) (random.nextDouble() * longestPause.toMillis()));
            killAndStart(victim());
            if (i == (kills + 3) / 4) {
                installation.secondClassifier().start();
            }
            if (i == kills * 3 / 4) {
                kill(installation.secondClassifier());
                next.remove(installation.secondClassifier());
            }
        }
        feeder.allow(steps);
    }

    /** How often each process was killed. */
    SortedMap<String, Integer> killed() {
        return Collections.unmodifiableSortedMap(killed);
    }

    private void awaitAcknowledged(int steps) {
        new Awaited(steps + " steps acknowledged", patience, LOOK)
                .until(
                        () -> {
                            feeder.requireNoFailure();
                            return feeder.acknowledged() >= steps;
                        },
                        feeder::progress);
    }

    /** All in turn, each turn in another order, so that even a few kills hit each. */
    private ChildProcess victim() {
        if (next.isEmpty()) {
            List<ChildProcess> all = new ArrayList<>(installation.processes());
            Collections.shuffle(all, random);
            next.addAll(all);
        }
        return next.removeFirst();
    }

    private void killAndStart(ChildProcess process) throws InterruptedException {
        kill(process);
        process.start();
    }

    private void kill(ChildProcess process) throws InterruptedException {
        process.requireAlive();
        long age = process.age().toMillis();
        process.kill();
        LOG.info("killed {} after {} ms; {} steps are acknowledged", process.name(), age, feeder.acknowledged());
        killed.merge(process.name(), 1, Integer::sum);
    }
}
