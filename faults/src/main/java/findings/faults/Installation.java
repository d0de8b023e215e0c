package findings.faults;

import findings.events.kafka.KafkaTopic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A broker, ingest, a classifier and an aggregator, each in a process of its own, and a second classifier in reserve. */
final class Installation implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    /**
     * Ports below those that outgoing connections are given: a client that asks for a dead broker's port again and
     * again would one day be given that port itself, and talk to itself.
     */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private static final int BROKER_HEAP = 512;
    private static final int INGEST_HEAP = 256;
    private static final int CLASSIFIER_HEAP = 384;
    private static final int AGGREGATOR_HEAP = 384;
    private static final Duration START = Duration.ofMinutes(2);

    private final int brokerPort = freePort();
    private final int httpPort = freePort();
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
        Path logs = folder.resolve("logs");
        broker = new ChildProcess(
                "broker",
                logs,
                BROKER_HEAP,
                Child.Role.BROKER,
                List.of(folder.resolve("kafka").toString(), Integer.toString(brokerPort)));
        ChildProcess ingest = new ChildProcess(
                "ingest",
                logs,
                INGEST_HEAP,
                Child.Role.INGEST,
                settings(
                        "server.address=" + HOST,
                        "server.port=" + httpPort,
                        "findings.data-dir=" + folder.resolve("ingest"),
                        "findings.councils-file=" + councils,
                        "findings.reader-workers=1"));
        ChildProcess aggregator = new ChildProcess(
                "aggregator",
                logs,
                AGGREGATOR_HEAP,
                Child.Role.AGGREGATOR,
                settings(
                        "server.address=" + HOST,
                        "server.port=0",
                        "findings.state-dir=" + folder.resolve("aggregator"),
                        "findings.councils-file=" + councils,
                        "findings.instance=aggregator"));
        secondClassifier = classifier("classifier-2", folder, logs);
        services = List.of(ingest, classifier("classifier-1", folder, logs), aggregator);
    }

    private ChildProcess classifier(String name, Path folder, Path logs) {
        return new ChildProcess(
                name,
                logs,
                CLASSIFIER_HEAP,
                Child.Role.CLASSIFIER,
                settings(
                        "spring.main.web-application-type=none",
                        "findings.state-dir=" + folder.resolve(name),
                        "findings.instance=" + name));
    }

    private List<String> settings(String... settings) {
        List<String> all = new ArrayList<>();
        all.add("--findings.bootstrap-servers=" + bootstrapServers());
        all.add("--spring.main.log-startup-info=false");
        for (String setting : settings) {
            all.add("--" + setting);
        }
        return all;
    }

    /** Starts the broker, and the services when it has its topics. */
    void start() throws InterruptedException {
        broker.start();
        awaitTopics();
        services.forEach(ChildProcess::start);
    }

    private void awaitTopics() throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        try (Admin admin = admin()) {
            while (!topics(admin).containsAll(KafkaTopic.names())) {
                if (System.nanoTime() > deadline || broker.ownEnd().isPresent()) {
                    throw new IllegalStateException("the broker does not start; see its log");
                }
                Thread.sleep(Duration.ofMillis(200).toMillis());
            }
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
        return HOST + ":" + brokerPort;
    }

    /** Where letters are posted. */
    URI address() {
        return URI.create("http://" + HOST + ":" + httpPort);
    }

    Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /** What ended though nobody killed it. */
    List<String> ownEnds() {
        return processes().stream()
                .flatMap(process -> process.ownEnd().stream())
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        for (ChildProcess process : processes()) {
            process.kill();
        }
    }

    private static int freePort() {
        Random random = new Random();
        while (true) {
            int port = FIRST_PORT + random.nextInt(PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
