package findings.ingest.publish;

import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.testing.TestBroker;
import findings.ingest.letter.LetterReading;
import findings.ingest.original.OriginalFolder;
import findings.ingest.original.OriginalStore;
import java.nio.file.Path;
import java.util.Map;

/** The way of a document on the test's broker, with a reader of the test's choice. */
public final class TestIntake implements AutoCloseable {
    private final Map<String, Object> broker = TestBroker.withTopics();
    private final KafkaSchemaDirectory schemas = new KafkaSchemaDirectory(broker);
    private final AcknowledgedProducer producer = new AcknowledgedProducer(broker);
    private final PublishedLetters published = new PublishedLetters(broker, schemas);
    private final LetterPublisher publisher = new LetterPublisher(published, producer, schemas);
    private final OriginalStore originals;

    /** Keeps originals in a folder. */
    public TestIntake(Path folder) {
        this.originals = new OriginalFolder(folder);
    }

    public LetterIntake with(LetterReading reading) {
        return new LetterIntake(reading, originals, publisher);
    }

    Reread rereadWith(LetterReading reading) {
        return new Reread(published, originals, reading, publisher);
    }

    PublishedLetters published() {
        return published;
    }

    @Override
    public void close() {
        published.close();
        producer.close();
        schemas.close();
    }
}
