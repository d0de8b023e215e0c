package findings.classifier;

import findings.classifier.letter.LetterClassifier;
import findings.classifier.model.FindingModel;
import findings.classifier.stream.ClassifierTopology;
import findings.classifier.topic.TopicFinder;
import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StreamsSettings;
import findings.events.kafka.TopicsAtStart;
import findings.events.theme.ThemeCatalogue;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The classifier's parts, for a process of its own or one that runs other services too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClassifierSettings.class)
public class ClassifierConfiguration {
    private static final String APPLICATION_ID = "findings-classifier";

    @Bean
    InitializingBean classifierTopics(ClassifierSettings settings) {
        return () -> TopicsAtStart.create(settings.clientSettings(), settings.replicationFactor());
    }

    @Bean
    SchemaDirectory classifierSchemas(ClassifierSettings settings) {
        return SchemaDirectory.onCluster(settings.clientSettings(), settings.schemaRegistry());
    }

    @Bean
    KafkaStandingRecords classifierStandingRecords(ClassifierSettings settings) {
        return new KafkaStandingRecords(settings.clientSettings());
    }

    @Bean
    LetterClassifier letterClassifier() {
        return new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard()));
    }

    @Bean
    @DependsOn("classifierTopics")
    StreamsBuilderFactoryBean classifierStreams(
            ClassifierSettings settings,
            LetterClassifier classifier,
            @Qualifier("classifierSchemas") SchemaDirectory schemas,
            KafkaStandingRecords standing) {
        StreamsSettings streams = new StreamsSettings(
                APPLICATION_ID,
                settings.bootstrapServers(),
                settings.stateDir(),
                settings.replicationFactor(),
                settings.streamThreads(),
                settings.instance());
        Map<String, Object> all = new HashMap<>(settings.kafka());
        all.putAll(streams.toMap());
        StreamsBuilderFactoryBean factory = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(all));
        factory.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureTopology(Topology topology) {
                new ClassifierTopology(classifier, schemas, standing).addTo(topology);
            }
        });
        factory.setStreamsUncaughtExceptionHandler(failure -> StreamThreadExceptionResponse.REPLACE_THREAD);
        return factory;
    }

    @Bean
    HealthIndicator classifierStreamsHealthIndicator(
            @Qualifier("&classifierStreams") StreamsBuilderFactoryBean streams) {
        return new StreamsHealth(streams);
    }
}
