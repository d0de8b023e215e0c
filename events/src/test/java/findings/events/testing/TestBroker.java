package findings.events.testing;

import findings.events.kafka.TopicCreation;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One Kafka broker for all tests of a module, started when the first of them asks for it. */
public final class TestBroker {
    private static EmbeddedKafkaKraftBroker broker;

    private TestBroker() {}

    /**
     * The broker.
     *
     * @return how Kafka clients connect to it
     */
    public static synchronized Map<String, Object> clientSettings() {
        if (broker == null) {
            broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        }
        return Map.of("bootstrap.servers", broker.getBrokersAsString());
    }

    /**
     * The broker with all topics on it.
     *
     * @return how Kafka clients connect to it
     */
    public static synchronized Map<String, Object> withTopics() {
        Map<String, Object> settings = clientSettings();
        try (Admin admin = Admin.create(settings)) {
            new TopicCreation(admin, 1).createMissing();
        }
        return settings;
    }
}
