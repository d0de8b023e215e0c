package findings.aggregator;

import findings.aggregator.freshness.FreshnessConfiguration;
import findings.aggregator.freshness.FreshnessWatch;
import findings.aggregator.openapi.OpenApiConfiguration;
import findings.aggregator.query.Names;
import findings.aggregator.query.QueryConfiguration;
import findings.aggregator.search.FindingSearch;
import findings.aggregator.search.SearchConfiguration;
import findings.aggregator.stream.AggregatorTopology;
import findings.aggregator.subscription.EventStreams;
import findings.aggregator.subscription.KafkaSubscriptionStore;
import findings.aggregator.subscription.SubscriptionConfiguration;
import findings.aggregator.subscription.WebhookAddresses;
import findings.aggregator.subscription.WebhookDeliveries;
import findings.aggregator.table.CommittedTable;
import findings.aggregator.table.StreamsTables;
import findings.aggregator.table.Tables;
import findings.aggregator.table.TablesTopology;
import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import findings.events.council.CouncilRegister;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StreamsSettings;
import findings.events.kafka.TopicsAtStart;
import findings.events.theme.ThemeCatalogue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.CleanupConfig;
import tools.jackson.databind.json.JsonMapper;

/**
 * The aggregator as part of any process: the topology that keeps the trends, the tables that queries read, and
 * the interfaces over HTTP. Its beans have names of their own, so that it can stand beside the other services.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AggregatorSettings.class)
@Import({
    QueryConfiguration.class,
    FreshnessConfiguration.class,
    SearchConfiguration.class,
    SubscriptionConfiguration.class,
    OpenApiConfiguration.class
})
public class AggregatorConfiguration {
    private static final String SEARCH_FOLDER = "findings-index";

    private static final Logger LOG = LoggerFactory.getLogger(AggregatorConfiguration.class);

    @Bean
    InitializingBean aggregatorTopics(AggregatorSettings settings) {
        return () -> TopicsAtStart.create(settings.clientSettings(), settings.replicationFactor());
    }

    @Bean
    SchemaDirectory aggregatorSchemas(AggregatorSettings settings) {
        return SchemaDirectory.onCluster(settings.clientSettings(), settings.schemaRegistry());
    }

    @Bean
    @DependsOn("aggregatorTopics")
    StreamsBuilderFactoryBean aggregatorStreams(
            AggregatorSettings settings, @Qualifier("aggregatorSchemas") SchemaDirectory schemas) {
        StreamsBuilderFactoryBean streams = streams(
                AggregatorTopology.APPLICATION_ID, settings, topology -> AggregatorTopology.addTo(topology, schemas));
        streams.setStreamsUncaughtExceptionHandler(e -> {
            LOG.error("The aggregator's thread failed; another takes its work", e);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        return streams;
    }

    @Bean
    @DependsOn("aggregatorTopics")
    StreamsBuilderFactoryBean queryStreams(AggregatorSettings settings) {
        StreamsBuilderFactoryBean streams = streams(TablesTopology.APPLICATION_ID, settings, TablesTopology::addTo);
        // Read anew at each start: what was withdrawn while this instance was away may be gone from the topics.
        streams.setCleanupConfig(new CleanupConfig(true, false));
        return streams;
    }

    @Bean
    HealthIndicator aggregatorStreamsHealthIndicator(
            @Qualifier("&aggregatorStreams") StreamsBuilderFactoryBean streams) {
        return new StreamsHealth(streams);
    }

    @Bean
    HealthIndicator queryStreamsHealthIndicator(@Qualifier("&queryStreams") StreamsBuilderFactoryBean streams) {
        return new StreamsHealth(streams);
    }

    @Bean
    Tables queryTables(
            @Qualifier("&queryStreams") StreamsBuilderFactoryBean streams,
            @Qualifier("aggregatorSchemas") SchemaDirectory schemas) {
        return new StreamsTables(() -> Optional.ofNullable(streams.getKafkaStreams()), schemas);
    }

    @Bean(initMethod = "start")
    @DependsOn("aggregatorTopics")
    FreshnessWatch freshness(AggregatorSettings settings) {
        return new FreshnessWatch(settings.clientSettings());
    }

    @Bean
    Names queryNames(AggregatorSettings settings) throws IOException {
        CouncilRegister councils = CouncilRegister.england();
        return new Names(
                settings.councilsFile().isPresent()
                        ? councils.withAdditions(settings.councilsFile().get())
                        : councils,
                ThemeCatalogue.standard());
    }

    @Bean
    @DependsOn("aggregatorTopics")
    FindingSearch findingSearch(
            AggregatorSettings settings, @Qualifier("aggregatorSchemas") SchemaDirectory schemas, JsonMapper json) {
        return new FindingSearch(
                settings.clientSettings(), schemas, settings.stateDir().resolve(SEARCH_FOLDER), json);
    }

    @Bean
    EventStreams eventStreams(
            AggregatorSettings settings, @Qualifier("aggregatorSchemas") SchemaDirectory schemas, JsonMapper json) {
        return new EventStreams(settings.clientSettings(), schemas, json, settings.eventStreams());
    }

    @Bean
    @DependsOn("aggregatorTopics")
    KafkaSubscriptionStore subscriptionStore(
            AggregatorSettings settings,
            @Qualifier("&queryStreams") StreamsBuilderFactoryBean streams,
            @Qualifier("aggregatorSchemas") SchemaDirectory schemas) {
        Supplier<Optional<KafkaStreams>> running = () -> Optional.ofNullable(streams.getKafkaStreams());
        return new KafkaSubscriptionStore(
                settings.clientSettings(),
                new CommittedTable<>(running, KafkaTopic.SUBSCRIPTIONS, Subscription.class, schemas),
                new CommittedTable<>(running, KafkaTopic.SUBSCRIPTION_PROGRESS, SubscriptionProgress.class, schemas),
                schemas);
    }

    @Bean
    WebhookAddresses webhookAddresses(AggregatorSettings settings) {
        return new WebhookAddresses(settings.privateWebhooks());
    }

    @Bean
    WebhookDeliveries webhookDeliveries(
            AggregatorSettings settings,
            @Qualifier("aggregatorSchemas") SchemaDirectory schemas,
            KafkaSubscriptionStore store,
            WebhookAddresses addresses,
            JsonMapper json) {
        return new WebhookDeliveries(settings.clientSettings(), schemas, store, json, addresses);
    }

    private static StreamsBuilderFactoryBean streams(
            String applicationId, AggregatorSettings settings, TopologyPart part) {
        StreamsSettings shared = new StreamsSettings(
                applicationId,
                settings.bootstrapServers(),
                settings.stateDir(),
                settings.replicationFactor(),
                settings.streamThreads(),
                settings.instance());
        Map<String, Object> all = new HashMap<>(settings.kafka());
        all.putAll(shared.toMap());
        StreamsBuilderFactoryBean streams = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(all));
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
