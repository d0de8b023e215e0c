package findings.aggregator.subscription;

import findings.aggregator.AggregatorProperties;
import findings.events.kafka.SchemaDirectory;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The subscriptions' part of a web application. */
@Configuration(proxyBeanMethods = false)
@Import(EventStreamController.class)
public class SubscriptionConfiguration {

    @Bean
    EventStreams eventStreams(
            AggregatorProperties properties, @Qualifier("aggregatorSchemas") SchemaDirectory schemas, JsonMapper json) {
        return new EventStreams(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers()),
                schemas,
                json,
                properties.eventStreams());
    }
}
