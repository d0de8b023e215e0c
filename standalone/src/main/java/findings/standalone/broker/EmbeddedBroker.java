package findings.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker with its controller (KRaft mode) in this process, on loopback, with a data directory that
 * survives a restart.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE_ID = 1;
    private static final String HOST = "127.0.0.1";
    private static final String CONTROLLER = "CONTROLLER";
    private static final String META_PROPERTIES = "meta.properties";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and waits until it answers.
     *
     * @param directory where its data are; created and formatted where it is new
     * @param port the port on 127.0.0.1; 0 takes a free one
     * @return the running broker
     * @throws BrokerStartException where it does not start; its message says what to do
     */
    public static EmbeddedBroker start(Path directory, int port) throws BrokerStartException {
        try {
            int brokerPort = claim(port);
            int controllerPort = claim(0);
            Files.createDirectories(directory);
            format(directory);
            KafkaRaftServer server = new KafkaRaftServer(
                    new KafkaConfig(settings(directory, brokerPort, controllerPort), false), Time.SYSTEM);
            BrokerEnd.explain(directory);
            server.startup();
            return new EmbeddedBroker(server, brokerPort);
        } catch (IOException e) {
            throw new BrokerStartException("the data directory " + directory + " cannot be used: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new BrokerStartException(
                    "the embedded Kafka broker does not start on the data directory " + directory + ": "
                            + e.getMessage()
                            + ". If another version of the program made it, start that version on it, or give"
                            + " another directory with --data.",
                    e);
        }
    }

    /**
     * Where clients connect.
     *
     * @return {@code host:port}
     */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** The port, if nobody has it yet, or a free one. */
    private static int claim(int port) throws BrokerStartException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BrokerStartException(
                    "port " + port + " on " + HOST + " is taken; stop what uses it or choose another with --kafka-port",
                    e);
        }
    }

    private static void format(Path directory) throws BrokerStartException {
        if (Files.exists(directory.resolve(META_PROPERTIES))) {
            return;
        }
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName(CONTROLLER)
                    .run();
        } catch (Exception e) {
            throw new BrokerStartException(
                    "the data directory " + directory + " cannot be prepared: " + e.getMessage()
                            + "; check that the disk has room and the directory can be written",
                    e);
        }
    }

    private static Map<String, String> settings(Path directory, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put(
                "listeners",
                "PLAINTEXT://" + HOST + ":" + port + "," + CONTROLLER + "://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        // One broker holds everything.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // A few clients on one machine: few partitions, threads and buffers start fast and stay small.
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(16L << 20));
        settings.put("log.segment.bytes", String.valueOf(128 << 20));
        settings.put("log.index.size.max.bytes", String.valueOf(1 << 20));
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A process that was killed leaves its transaction open; readers wait for it no longer than this.
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        return settings;
    }
}
