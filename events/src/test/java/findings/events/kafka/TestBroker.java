package findings.events.kafka;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One Kafka broker for all tests of this module, started when the first of them asks for it. */
final class TestBroker {
    private static EmbeddedKafkaKraftBroker broker;

    private TestBroker() {}

    static synchronized Map<String, Object> clientSettings() {
        if (broker == null) {
            broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        }
        return Map.of("bootstrap.servers", broker.getBrokersAsString());
    }
}
