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
import findings.aggregator.subscription.SecretSeal;
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
import findings.events.kafka.StandingRecords;
import findings.events.theme.ThemeCatalogue;
import findings.service.ServiceConfiguration;
import findings.service.access.AccessRule;
import findings.service.access.Right;
import findings.service.cluster.ClusterSettings;
import findings.service.streams.StreamsConfiguration;
import findings.service.streams.StreamsHealth;
import findings.service.streams.StreamsProcess;
import findings.service.streams.Topologies;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
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
    ServiceConfiguration.class,
    StreamsConfiguration.class,
    QueryConfiguration.class,
    FreshnessConfiguration.class,
    SearchConfiguration.class,
    SubscriptionConfiguration.class,
    OpenApiConfiguration.class
})
public class AggregatorConfiguration {
    private static final String SEARCH_FOLDER = "findings-index";

    @Bean
    AccessRule subscriptionAccess() {
        return AccessRule.toUse("/api/subscriptions/**", Right.SUBSCRIBE);
    }

    @Bean
    StreamsBuilderFactoryBean aggregatorStreams(
            Topologies topologies, SchemaDirectory schemas, StandingRecords standing) {
        return topologies.run(
                AggregatorTopology.APPLICATION_ID, topology -> AggregatorTopology.addTo(topology, schemas, standing));
    }

    @Bean
    StreamsBuilderFactoryBean queryStreams(Topologies topologies, SchemaDirectory schemas) {
        StreamsBuilderFactoryBean streams =
                topologies.run(TablesTopology.APPLICATION_ID, topology -> TablesTopology.addTo(topology, schemas));
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
    Tables queryTables(@Qualifier("&queryStreams") StreamsBuilderFactoryBean streams, SchemaDirectory schemas) {
        return new StreamsTables(() -> Optional.ofNullable(streams.getKafkaStreams()), schemas);
    }

    @Bean(initMethod = "start")
    @DependsOn(StreamsConfiguration.TOPICS)
    FreshnessWatch freshness(ClusterSettings cluster) {
        return new FreshnessWatch(cluster.clientSettings());
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
    @DependsOn(StreamsConfiguration.TOPICS)
    FindingSearch findingSearch(
            ClusterSettings cluster, StreamsProcess process, SchemaDirectory schemas, JsonMapper json) {
        return new FindingSearch(
                cluster.clientSettings(), schemas, process.stateDir().resolve(SEARCH_FOLDER), json);
    }

    @Bean
    EventStreams eventStreams(
            ClusterSettings cluster, AggregatorSettings settings, SchemaDirectory schemas, JsonMapper json) {
        return new EventStreams(cluster.clientSettings(), schemas, json, settings.eventStreams(), settings.heartbeat());
    }

    @Bean
    @DependsOn(StreamsConfiguration.TOPICS)
    KafkaSubscriptionStore subscriptionStore(
            ClusterSettings cluster,
            @Qualifier("&queryStreams") StreamsBuilderFactoryBean streams,
            SchemaDirectory schemas,
            SecretSeal seal) {
        Supplier<Optional<KafkaStreams>> running = () -> Optional.ofNullable(streams.getKafkaStreams());
        return new KafkaSubscriptionStore(
                cluster.clientSettings(),
                new CommittedTable<>(running, KafkaTopic.SUBSCRIPTIONS, Subscription.class, schemas),
                new CommittedTable<>(running, KafkaTopic.SUBSCRIPTION_PROGRESS, SubscriptionProgress.class, schemas),
                schemas,
                seal);
    }

    @Bean
    SecretSeal secretSeal(AggregatorSettings settings) {
        return settings.webhookKeyFile().map(SecretSeal::withKeyOf).orElseGet(SecretSeal::none);
    }

    @Bean
    WebhookAddresses webhookAddresses(AggregatorSettings settings) {
        return new WebhookAddresses(settings.privateWebhooks());
    }

    @Bean
    WebhookDeliveries webhookDeliveries(
            ClusterSettings cluster,
            SchemaDirectory schemas,
            KafkaSubscriptionStore store,
            WebhookAddresses addresses,
            SecretSeal seal,
            JsonMapper json) {
        return new WebhookDeliveries(cluster.clientSettings(), schemas, store, json, addresses, seal);
    }
}
