package findings.aggregator;

import findings.aggregator.query.Names;
import findings.aggregator.query.QueryConfiguration;
import findings.aggregator.stream.AggregatorTopology;
import findings.aggregator.subscription.SubscriptionConfiguration;
import findings.aggregator.table.StreamsTables;
import findings.aggregator.table.Tables;
import findings.aggregator.table.TablesTopology;
import findings.events.council.CouncilRegister;
import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StreamsSettings;
import findings.events.kafka.TopicCreation;
import findings.events.theme.ThemeCatalogue;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * The aggregator as part of any process: the topology that keeps the trends, the tables that queries read, and
 * the interfaces over HTTP. Its beans have names of their own, so that it can stand beside the other services.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AggregatorProperties.class)
@Import({QueryConfiguration.class, SubscriptionConfiguration.class})
public class AggregatorConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AggregatorConfiguration.class);

    @Bean
    InitializingBean aggregatorTopics(AggregatorProperties properties) {
        return () -> {
            try (Admin admin = Admin.create(Map.<String, Object>of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers()))) {
                new TopicCreation(admin, properties.replicationFactor()).createMissing();
            }
        };
    }

    @Bean
    KafkaSchemaDirectory aggregatorSchemas(AggregatorProperties properties) {
        return new KafkaSchemaDirectory(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers()));
    }

    @Bean
    @DependsOn("aggregatorTopics")
    StreamsBuilderFactoryBean aggregatorStreams(
            AggregatorProperties properties, @Qualifier("aggregatorSchemas") SchemaDirectory schemas) {
        StreamsBuilderFactoryBean streams = streams(AggregatorTopology.APPLICATION_ID, properties, topology -> {
            AggregatorTopology.addTo(topology, schemas);
        });
        streams.setStreamsUncaughtExceptionHandler(e -> {
            LOG.error("The aggregator's thread failed; another takes its work", e);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        return streams;
    }

    @Bean
    @DependsOn("aggregatorTopics")
    StreamsBuilderFactoryBean queryStreams(AggregatorProperties properties) {
        return streams(TablesTopology.APPLICATION_ID, properties, TablesTopology::addTo);
    }

    @Bean
    Tables tables(
            @Qualifier("&queryStreams") StreamsBuilderFactoryBean streams,
            @Qualifier("aggregatorSchemas") SchemaDirectory schemas) {
        return new StreamsTables(() -> Optional.ofNullable(streams.getKafkaStreams()), schemas);
    }

    @Bean
    Names names(AggregatorProperties properties) throws IOException {
        CouncilRegister councils = CouncilRegister.england();
        return new Names(
                properties.moreCouncils().isPresent()
                        ? councils.withAdditions(properties.moreCouncils().get())
                        : councils,
                ThemeCatalogue.standard());
    }

    private static StreamsBuilderFactoryBean streams(
            String applicationId, AggregatorProperties properties, TopologyPart part) {
        StreamsBuilderFactoryBean streams =
                new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(new StreamsSettings(
                                applicationId,
                                properties.bootstrapServers(),
                                properties.stateDir(),
                                properties.replicationFactor(),
                                properties.streamThreads(),
                                properties.instance())
                        .toMap()));
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureTopology(Topology topology) {
                part.addTo(topology);
            }
        });
        return streams;
    }

    private interface TopologyPart {
        void addTo(Topology topology);
    }
}
