package findings.ingest;

import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.TopicsAtStart;
import findings.ingest.api.LetterApi;
import findings.ingest.archive.ArchiveController;
import findings.ingest.archive.ArchiveExport;
import findings.ingest.archive.ArchiveImport;
import findings.ingest.correction.CorrectionController;
import findings.ingest.folder.FolderWatch;
import findings.ingest.letter.LetterReading;
import findings.ingest.original.OriginalFolder;
import findings.ingest.original.OriginalStore;
import findings.ingest.publish.AcknowledgedProducer;
import findings.ingest.publish.CorrectionPublisher;
import findings.ingest.publish.LetterIntake;
import findings.ingest.publish.LetterPublisher;
import findings.ingest.publish.PublishedLetters;
import findings.ingest.publish.Reread;
import findings.ingest.worker.WorkerCommand;
import findings.ingest.worker.WorkerPool;
import findings.service.ServiceConfiguration;
import findings.service.access.AccessRule;
import findings.service.access.Right;
import findings.service.cluster.ClusterSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Ingest's parts, for a process of its own or one that runs other services too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
@Import({ServiceConfiguration.class, LetterApi.class, CorrectionController.class})
public class IngestConfiguration {

    @Bean
    AccessRule letterAccess() {
        return AccessRule.toWrite("/api/letters/**", Right.FEED);
    }

    @Bean
    AccessRule rereadAccess() {
        return AccessRule.toWrite("/api/reread", Right.FEED);
    }

    @Bean
    AccessRule correctionAccess() {
        return AccessRule.toWrite("/api/corrections/**", Right.CORRECT);
    }

    @Bean
    AccessRule exportAccess() {
        return AccessRule.toUse("/api/export", Right.FEED);
    }

    /** Corrections in an archive need the right to correct besides; see {@link ArchiveController}. */
    @Bean
    AccessRule importAccess() {
        return AccessRule.toWrite("/api/import", Right.FEED);
    }

    @Bean
    WorkerPool letterReaders(IngestSettings settings) {
        WorkerPool readers =
                new WorkerPool(WorkerCommand.ofThisProcess(settings.councilsFileOrNull()), settings.workers());
        readers.warmUp();
        return readers;
    }

    @Bean
    TopicsAtStart ingestTopics(ClusterSettings cluster) {
        return TopicsAtStart.createInBackground(cluster.clientSettings(), cluster.replicationFactor());
    }

    @Bean
    OriginalStore originalStore(IngestSettings settings) {
        return new OriginalFolder(settings.originals());
    }

    @Bean
    PublishedLetters publishedLetters(ClusterSettings cluster, SchemaDirectory schemas) {
        return new PublishedLetters(cluster.clientSettings(), schemas);
    }

    @Bean
    HealthIndicator publishedLettersHealthIndicator(PublishedLetters published) {
        return () -> (published.isRead() ? Health.up() : Health.outOfService()).build();
    }

    @Bean
    AcknowledgedProducer ingestProducer(ClusterSettings cluster) {
        return new AcknowledgedProducer(cluster.clientSettings());
    }

    @Bean
    LetterPublisher letterPublisher(
            PublishedLetters published, AcknowledgedProducer producer, SchemaDirectory schemas) {
        return new LetterPublisher(published, producer, schemas);
    }

    @Bean
    CorrectionPublisher correctionPublisher(
            PublishedLetters published, AcknowledgedProducer producer, SchemaDirectory schemas) {
        return new CorrectionPublisher(published, producer, schemas);
    }

    @Bean
    LetterIntake letterIntake(LetterReading reading, OriginalStore originals, LetterPublisher publisher) {
        return new LetterIntake(reading, originals, publisher);
    }

    @Bean
    ArchiveController archiveController(
            IngestSettings settings,
            ClusterSettings cluster,
            SchemaDirectory schemas,
            OriginalStore originals,
            LetterPublisher letters,
            CorrectionPublisher corrections,
            JsonMapper json) {
        return new ArchiveController(
                new ArchiveExport(cluster.clientSettings(), schemas, originals),
                new ArchiveImport(cluster.clientSettings(), schemas, originals, letters, corrections),
                settings.dataDir(),
                json);
    }

    @Bean
    Reread reread(
            PublishedLetters published, OriginalStore originals, LetterReading reading, LetterPublisher publisher) {
        return new Reread(published, originals, reading, publisher);
    }

    @Bean
    @ConditionalOnProperty("findings.inbox")
    FolderWatch inboxWatch(IngestSettings settings, LetterIntake intake) {
        return new FolderWatch(settings.inbox().orElseThrow(), intake, settings.workers());
    }
}
