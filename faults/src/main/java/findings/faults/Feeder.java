package findings.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does the steps of a script over HTTP, several at once, and each until it is acknowledged. Nothing is done to a letter
 * before what was done to it last is acknowledged.
 */
final class Feeder implements AutoCloseable {
    private static final int THREADS = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** For one request; a document waits for a reader that may just have been killed. */
    private static final Duration REQUEST = Duration.ofSeconds(30);

    private static final int UNAVAILABLE = 503;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(REQUEST)
            .build();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<Void>> work = new ArrayList<>();
    private final URI address;
    private final Duration patience;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile String lastRefusal = "nothing was refused";
    private int allowed;

    /**
     * Begins to do the steps, as far as they are {@linkplain #allow(int) allowed}.
     *
     * @param address where letters are posted
     * @param script what to do
     * @param patience for one step to be acknowledged
     */
    Feeder(URI address, Script script, Duration patience) {
        this.address = address;
        this.patience = patience;
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            work.add(threads.submit(() -> {
                feed(thread, script.steps());
                return null;
            }));
        }
    }

    /** Lets so many steps of the script be done. */
    synchronized void allow(int steps) {
        allowed = Math.max(allowed, steps);
        notifyAll();
    }

    private synchronized void awaitAllowed(int position) throws InterruptedException {
        while (position >= allowed) {
            wait();
        }
    }

    /** How many steps are acknowledged. */
    int acknowledged() {
        return acknowledged.get();
    }

    /**
     * Makes sure that no step has failed.
     *
     * @throws IllegalStateException where one did; its message says which and why
     */
    void requireNoFailure() throws InterruptedException {
        for (Future<Void> part : work) {
            if (part.isDone()) {
                ended(part);
            }
        }
    }

    private static void ended(Future<Void> part) throws InterruptedException {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a step failed: " + e.getCause().getMessage(), e);
        }
    }

    /** How far it has come, for a person. */
    String progress() {
        return acknowledged + " steps are acknowledged; the last that was not: " + lastRefusal;
    }

    /** How many requests had to be made again. */
    int repeated() {
        return repeated.get();
    }

    /** Waits until all steps are acknowledged. */
    void await(Duration longest) {
        new Awaited("all steps acknowledged", longest, PAUSE)
                .until(
                        () -> {
                            requireNoFailure();
                            return work.stream().allMatch(Future::isDone);
                        },
                        this::progress);
    }

    private void feed(int thread, List<Step> steps) throws InterruptedException {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (Math.floorMod(step.letterId().hashCode(), THREADS) == thread) {
                awaitAllowed(i);
                untilAcknowledged(step);
                acknowledged.incrementAndGet();
            }
        }
    }

    private void untilAcknowledged(Step step) {
        AtomicInteger refusals = new AtomicInteger();
        new Awaited(step.method() + " " + step.path() + " acknowledged for " + step.letterId(), patience, PAUSE)
                .until(
                        () -> {
                            boolean done = isAcknowledged(step, refusals.get() > 0);
                            if (!done) {
                                refusals.incrementAndGet();
                                repeated.incrementAndGet();
                            }
                            return done;
                        },
                        () -> "refused " + refusals + " times; the last: " + lastRefusal);
    }

    private boolean isAcknowledged(Step step, boolean again) throws InterruptedException {
        HttpResponse<String> answer;
        try {
            answer = http.send(request(step), BodyHandlers.ofString());
        } catch (IOException e) {
            lastRefusal = step.letterId() + ", " + e;
            return false; // nobody is there, or it was killed before it answered
        }
        if (answer.statusCode() == UNAVAILABLE) {
            lastRefusal = step.letterId() + ", " + answer.body();
            return false;
        }
        // A withdrawal whose answer was lost is done already.
        boolean gone = again && step.withdraws() && answer.statusCode() == NOT_FOUND;
        if (answer.statusCode() / 100 != 2 && !gone) {
            throw new IllegalStateException(
                    step.letterId() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return true;
    }

    private HttpRequest request(Step step) {
        return HttpRequest.newBuilder(address.resolve(step.path()))
                .header("Content-Type", step.mediaType())
                .method(step.method(), step.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody))
                .timeout(REQUEST)
                .build();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
