package findings.classifier;

import findings.classifier.letter.LetterClassifier;
import findings.classifier.model.FindingModel;
import findings.classifier.stream.ClassifierTopology;
import findings.classifier.topic.TopicFinder;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import findings.events.kafka.StreamsSettings;
import findings.events.theme.ThemeCatalogue;
import findings.service.ServiceConfiguration;
import findings.service.streams.StreamsConfiguration;
import findings.service.streams.StreamsHealth;
import findings.service.streams.Topologies;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The classifier's parts, for a process of its own or one that runs other services too. */
@Configuration(proxyBeanMethods = false)
@Import({ServiceConfiguration.class, StreamsConfiguration.class})
public class ClassifierConfiguration {
    @Bean
    LetterClassifier letterClassifier() {
        return new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard()));
    }

    @Bean
    StreamsBuilderFactoryBean classifierStreams(
            Topologies topologies, LetterClassifier classifier, SchemaDirectory schemas, StandingRecords standing) {
        ClassifierTopology parts = new ClassifierTopology(classifier, schemas, standing);
        return topologies.run(StreamsSettings.CLASSIFIER, parts::addTo);
    }

    @Bean
    HealthIndicator classifierStreamsHealthIndicator(
            @Qualifier("&classifierStreams") StreamsBuilderFactoryBean streams) {
        return new StreamsHealth(streams);
    }
}
