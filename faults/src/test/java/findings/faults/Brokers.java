package findings.faults;

import findings.events.kafka.TopicCreation;
import findings.events.testing.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;

/** Kafka brokers in containers, on ports of this machine that they keep when they are started again. */
final class Brokers implements AutoCloseable {
    private static final String IMAGE = "apache/kafka:4.2.1";
    private static final int PORT = 19092;
    private static final Duration START = Duration.ofMinutes(4);

    private final Network network = Network.newNetwork();
    private final List<Integer> ports = new ArrayList<>();
    private final List<GenericContainer<?>> nodes = new ArrayList<>();

    private Brokers(int count, Customisation customisation) {
        for (int id = 1; id <= count; id++) {
            int port = FreePort.find();
            ports.add(port);
            GenericContainer<?> node = node(id, count, port);
            customisation.apply(node);
            nodes.add(node);
        }
    }

    /** What a test changes about each broker. */
    interface Customisation {
        void apply(GenericContainer<?> node);
    }

    /**
     * So many brokers, with all topics on each. Skips the running test where no Docker engine answers.
     *
     * @param count 1, or 3, of which one may be lost
     * @return brokers that run
     */
    static Brokers start(int count) {
        Brokers brokers = start(count, node -> {});
        brokers.createTopics();
        return brokers;
    }

    /**
     * So many brokers without topics. Skips the running test where no Docker engine answers.
     *
     * @param count 1, or 3, of which one may be lost
     * @param customisation what is different about them
     * @return brokers that run
     */
    static Brokers start(int count, Customisation customisation) {
        requireDocker();
        Brokers brokers = new Brokers(count, customisation);
        Startables.deepStart(brokers.nodes).join();
        return brokers;
    }

    /** Skips the running test where no Docker engine answers. */
    static void requireDocker() {
        Requirement.DOCKER.check(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine answers");
    }

    private GenericContainer<?> node(int id, int count, int port) {
        GenericContainer<?> node = new GenericContainer<>(IMAGE)
                .withNetwork(network)
                .withNetworkAliases(host(id))
                .withEnv(environment(id, count, port))
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*\\n", 1))
                .withStartupTimeout(START);
        node.setPortBindings(List.of(Services.HOST + ":" + port + ":" + PORT));
        return node;
    }

    private static Map<String, String> environment(int id, int count, int port) {
        String inSync = Integer.toString(Math.max(1, count - 1));
        Map<String, String> environment = new HashMap<>();
        environment.put("CLUSTER_ID", "Zmx1c3MtZmluZGluZ3MtMA");
        environment.put("KAFKA_HEAP_OPTS", "-Xmx320m");
        environment.put("KAFKA_OPTS", "-XX:TieredStopAtLevel=1");
        environment.put("KAFKA_NODE_ID", Integer.toString(id));
        environment.put("KAFKA_PROCESS_ROLES", "broker,controller");
        environment.put(
                "KAFKA_CONTROLLER_QUORUM_VOTERS",
                IntStream.rangeClosed(1, count)
                        .mapToObj(node -> node + "@" + host(node) + ":9093")
                        .collect(Collectors.joining(",")));
        environment.put("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        environment.put("KAFKA_INTER_BROKER_LISTENER_NAME", "INTERNAL");
        environment.put(
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,HOST:PLAINTEXT");
        environment.put("KAFKA_LISTENERS", "INTERNAL://:9092,CONTROLLER://:9093,HOST://:" + PORT);
        environment.put(
                "KAFKA_ADVERTISED_LISTENERS", "INTERNAL://" + host(id) + ":9092,HOST://" + Services.HOST + ":" + port);
        environment.put("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        environment.put("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", Integer.toString(count));
        environment.put("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3");
        environment.put("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", Integer.toString(count));
        environment.put("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3");
        environment.put("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", inSync);
        environment.put("KAFKA_MIN_INSYNC_REPLICAS", inSync);
        environment.put("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "1000");
        environment.put("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        return environment;
    }

    private static String host(int id) {
        return "kafka-" + id;
    }

    /** Where Kafka clients of this machine connect. */
    String bootstrapServers() {
        return ports.stream().map(port -> Services.HOST + ":" + port).collect(Collectors.joining(","));
    }

    /** Where Kafka clients in containers on {@link #network()} connect. */
    String bootstrapServersInside() {
        return IntStream.rangeClosed(1, nodes.size())
                .mapToObj(id -> host(id) + ":9092")
                .collect(Collectors.joining(","));
    }

    /** The network on which the brokers are. */
    Network network() {
        return network;
    }

    Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    private void createTopics() {
        try (Admin admin = admin()) {
            new TopicCreation(admin, nodes.size()).createMissing();
        }
    }

    /** Kills a broker, by its id. */
    void kill(int id) {
        node(id).getDockerClient().killContainerCmd(node(id).getContainerId()).exec();
    }

    private GenericContainer<?> node(int id) {
        return nodes.get(id - 1);
    }

    @Override
    public void close() {
        nodes.forEach(GenericContainer::stop);
        network.close();
    }
}
