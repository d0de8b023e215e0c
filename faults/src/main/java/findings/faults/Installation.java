package findings.faults;

import findings.events.kafka.KafkaTopic;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A broker, ingest, a classifier and an aggregator, each in a process of its own, and a second classifier in reserve. */
final class Installation implements AutoCloseable {
    private static final int BROKER_HEAP = 512;
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final int brokerPort = FreePort.find();
    private final int httpPort = FreePort.find();
    private final ChildProcess broker;
    private final ChildProcess secondClassifier;
    private final List<ChildProcess> services;

    /**
     * An installation that does not run yet.
     *
     * @param folder for all data and logs
     * @param councils the file that adds councils to the register
     */
    Installation(Path folder, Path councils) {
        Services processes = new Services(folder, bootstrapServers(), councils, List.of());
        broker = new ChildProcess(
                "broker",
                processes.logs(),
                BROKER_HEAP,
                Child.Role.BROKER,
                List.of(folder.resolve("kafka").toString(), Integer.toString(brokerPort)));
        secondClassifier = processes.classifier("classifier-2");
        services = List.of(
                processes.ingest(httpPort),
                processes.classifier("classifier-1"),
                processes.aggregator("aggregator", 0));
    }

    /** Starts the broker, and the services when it has its topics. */
    void start() {
        broker.start();
        awaitTopics();
        services.forEach(ChildProcess::start);
    }

    private void awaitTopics() {
        try (Admin admin = admin()) {
            new Awaited("the topics on the broker", START, LOOK)
                    .until(
                            () -> {
                                broker.requireAlive();
                                return topics(admin).containsAll(KafkaTopic.names());
                            },
                            () -> "see the broker's log");
        }
    }

    private static List<String> topics(Admin admin) throws InterruptedException {
        try {
            return List.copyOf(admin.listTopics().names().get());
        } catch (ExecutionException e) {
            return List.of();
        }
    }

    /** All processes that are to run now. */
    List<ChildProcess> processes() {
        List<ChildProcess> processes = new ArrayList<>(services);
        processes.add(broker);
        if (secondClassifier.isStarted()) {
            processes.add(secondClassifier);
        }
        return processes;
    }

    ChildProcess secondClassifier() {
        return secondClassifier;
    }

    /** Where Kafka clients connect. */
    String bootstrapServers() {
        return Services.HOST + ":" + brokerPort;
    }

    /** Where letters are posted. */
    URI address() {
        return URI.create("http://" + Services.HOST + ":" + httpPort);
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /** What ended though nobody killed it. */
    List<String> ownEnds() {
        return processes().stream()
                .flatMap(process -> process.ownEnd().stream())
                .toList();
    }

    /**
     * Asks the services to end, one after another.
     *
     * @return how long each took
     */
    SortedMap<String, Duration> stopServices() throws InterruptedException {
        SortedMap<String, Duration> ends = new TreeMap<>();
        for (ChildProcess service : services) {
            ends.put(service.name(), service.stop());
        }
        return ends;
    }

    @Override
    public void close() throws InterruptedException {
        for (ChildProcess process : processes()) {
            process.kill();
        }
    }
}
