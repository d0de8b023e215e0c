package findings.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A broker or service in a process of its own, which can be killed and started again on the same data. */
final class ChildProcess implements AutoCloseable {
    /** One compiler tier and one collector thread start soonest, which is most of a process' life here. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dspring.main.banner-mode=off");

    /** A clean end takes ten seconds at most, on a machine that has time for it. */
    private static final Duration END = Duration.ofMinutes(1);

    private final String name;
    private final Path log;
    private final List<String> command;
    private Process processOrNull;
    private long started;
    private int starts;

    /**
     * A process that does not run yet.
     *
     * @param name under which it writes its log and is spoken of
     * @param logs the folder for its log
     * @param heapMegabytes its heap
     * @param role what it is
     * @param arguments as {@link Child} takes them
     */
    ChildProcess(String name, Path logs, int heapMegabytes, Child.Role role, List<String> arguments) {
        this.name = name;
        this.log = logs.resolve(name + ".log");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heapMegabytes + "m");
        words.addAll(FLAGS);
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        words.add(Child.class.getName());
        words.add(role.name());
        words.addAll(arguments);
        this.command = List.copyOf(words);
    }

    String name() {
        return name;
    }

    synchronized void start() {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("FINDINGS_LOG_ALL", "WARN");
            processOrNull = builder.start();
            started = System.nanoTime();
            starts++;
        } catch (IOException e) {
            throw new UncheckedIOException("process " + name + " cannot be started", e);
        }
    }

    /** Sends SIGKILL and waits until the process is gone. */
    synchronized void kill() throws InterruptedException {
        if (processOrNull != null) {
            processOrNull.destroyForcibly().waitFor();
            processOrNull = null;
        }
    }

    /** Sends SIGSTOP: the process stands still, as on a machine that does nothing for a while, and knows nothing of it. */
    void suspend() throws InterruptedException {
        signal("STOP");
    }

    /** Lets a suspended process go on. */
    void resume() throws InterruptedException {
        signal("CONT");
    }

    private synchronized void signal(String signal) throws InterruptedException {
        try {
            Process sender = new ProcessBuilder("kill", "-" + signal, Long.toString(processOrNull.pid()))
                    .inheritIO()
                    .start();
            if (sender.waitFor() != 0) {
                throw new IllegalStateException(name + " cannot be sent the signal " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be sent the signal " + signal, e);
        }
    }

    /**
     * Asks the process to end, as an administrator does, and waits until it has.
     *
     * @return how long that took
     */
    synchronized Duration stop() throws InterruptedException {
        long asked = System.nanoTime();
        if (processOrNull != null) {
            processOrNull.destroy();
            if (!processOrNull.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        name + " was asked to end, and has not within " + END.toSeconds() + " seconds; see " + log);
            }
            processOrNull = null;
        }
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** What the process has written. */
    String log() throws IOException {
        return Files.readString(log);
    }

    synchronized boolean isStarted() {
        return processOrNull != null;
    }

    /** How long it has run. */
    synchronized Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    synchronized int starts() {
        return starts;
    }

    /**
     * Makes sure that the process did not end by itself.
     *
     * @throws IllegalStateException where it did
     */
    void requireAlive() {
        ownEnd().ifPresent(end -> {
            throw new IllegalStateException(end);
        });
    }

    /** Says so where the process ended though nobody killed it, as none may. */
    synchronized Optional<String> ownEnd() {
        if (processOrNull == null || processOrNull.isAlive()) {
            return Optional.empty();
        }
        return Optional.of(name + " ended by itself with code " + processOrNull.exitValue() + "; see " + log);
    }
}
