package findings.faults;

import findings.aggregator.AggregatorApplication;
import findings.classifier.ClassifierApplication;
import findings.events.kafka.TopicCreation;
import findings.ingest.IngestApplication;
import findings.standalone.broker.BrokerStartException;
import findings.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A process of the harness: the broker or a service. It ends with the process that started it, however that ends. */
public final class Child {
    private Child() {}

    /** What a process can be. */
    enum Role {
        BROKER,
        INGEST,
        CLASSIFIER,
        AGGREGATOR
    }

    /**
     * Runs until killed.
     *
     * @param arguments the role; then for the broker its folder and port, for a service its settings
     * @throws BrokerStartException where the broker does not start
     */
    public static void main(String[] arguments) throws BrokerStartException {
        endWithParent();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (Role.valueOf(arguments[0])) {
            case BROKER -> broker(Path.of(rest[0]), Integer.parseInt(rest[1]));
            case INGEST -> IngestApplication.main(rest);
            case CLASSIFIER -> ClassifierApplication.main(rest);
            case AGGREGATOR -> AggregatorApplication.main(rest);
        }
    }

    @SuppressWarnings("resource") // it runs until the process is killed
    private static void broker(Path folder, int port) throws BrokerStartException {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, port);
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            new TopicCreation(admin, 1).createMissing();
        }
    }

    /** The parent holds the other end of the standard input open as long as it lives. */
    private static void endWithParent() {
        InputStream parent = System.in;
        Thread watch = new Thread(
                () -> {
                    try {
                        parent.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        System.err.println("the parent is gone: " + e.getMessage());
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
