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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Ingest's parts, for a process of its own or one that runs other services too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
@Import({LetterApi.class, CorrectionController.class})
public class IngestConfiguration {

    @Bean
    WorkerPool letterReaders(IngestSettings settings) {
        WorkerPool readers =
                new WorkerPool(WorkerCommand.ofThisProcess(settings.councilsFileOrNull()), settings.workers());
        readers.warmUp();
        return readers;
    }

    @Bean
    TopicsAtStart ingestTopics(IngestSettings settings) {
        return TopicsAtStart.createInBackground(settings.clientSettings(), settings.replicationFactor());
    }

    @Bean
    OriginalStore originalStore(IngestSettings settings) {
        return new OriginalFolder(settings.originals());
    }

    @Bean
    SchemaDirectory ingestSchemas(IngestSettings settings) {
        return SchemaDirectory.onCluster(settings.clientSettings(), settings.schemaRegistry());
    }

    @Bean
    PublishedLetters publishedLetters(IngestSettings settings, @Qualifier("ingestSchemas") SchemaDirectory schemas) {
        return new PublishedLetters(settings.clientSettings(), schemas);
    }

    @Bean
    AcknowledgedProducer ingestProducer(IngestSettings settings) {
        return new AcknowledgedProducer(settings.clientSettings());
    }

    @Bean
    LetterPublisher letterPublisher(
            PublishedLetters published,
            AcknowledgedProducer producer,
            @Qualifier("ingestSchemas") SchemaDirectory schemas) {
        return new LetterPublisher(published, producer, schemas);
    }

    @Bean
    CorrectionPublisher correctionPublisher(
            PublishedLetters published,
            AcknowledgedProducer producer,
            @Qualifier("ingestSchemas") SchemaDirectory schemas) {
        return new CorrectionPublisher(published, producer, schemas);
    }

    @Bean
    LetterIntake letterIntake(LetterReading reading, OriginalStore originals, LetterPublisher publisher) {
        return new LetterIntake(reading, originals, publisher);
    }

    @Bean
    ArchiveController archiveController(
            IngestSettings settings,
            @Qualifier("ingestSchemas") SchemaDirectory schemas,
            OriginalStore originals,
            LetterPublisher letters,
            CorrectionPublisher corrections,
            JsonMapper json) {
        return new ArchiveController(
                new ArchiveExport(settings.clientSettings(), schemas, originals),
                new ArchiveImport(settings.clientSettings(), schemas, originals, letters, corrections),
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
