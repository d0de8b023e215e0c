package findings.ingest.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker process is started.
 *
 * @param words the executable and its arguments
 */
public record WorkerCommand(List<String> words) {
    /**
     * With which a worker ends that has no memory left; the Java machine's own, by
     * {@code -XX:+ExitOnOutOfMemoryError}.
     */
    static final int EXIT_OUT_OF_MEMORY = 3;

    /**
     * A worker lives for many documents: the optimising compiler stays on, which costs some seconds in the first
     * hundreds of documents and halves what each takes from then on. One collector thread leaves the cores to the
     * others. Nothing but answers may stand on its standard output.
     */
    private static final List<String> FLAGS = List.of(
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=findings/ingest/worker/logback-worker.xml");

    public WorkerCommand {
        words = List.copyOf(words);
    }

    /**
     * A worker on this process' Java and class path.
     *
     * @param councilsFileOrNull a file of councils beyond England's register
     * @return the command
     */
    public static WorkerCommand ofThisProcess(Path councilsFileOrNull) {
        return ofThisProcess(
                ReaderWorker.class,
                councilsFileOrNull == null
                        ? List.of()
                        : List.of(councilsFileOrNull.toAbsolutePath().toString()));
    }

    static WorkerCommand ofThisProcess(Class<?> mainClass, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        words.add(mainClass.getName());
        words.addAll(arguments);
        return new WorkerCommand(words);
    }
}
