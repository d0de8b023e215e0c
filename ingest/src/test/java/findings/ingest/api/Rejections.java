package findings.ingest.api;

import findings.events.RejectedLetter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.kafka.KafkaTopic;
import findings.events.testing.TestBroker;
import findings.ingest.document.Document;
import findings.ingest.publish.TopicReader;
import java.util.List;

/** The records of rejected documents on the test's broker. */
final class Rejections {
    private Rejections() {}

    /** All records on a document, in order. */
    static List<RejectedLetter> of(byte[] document) {
        try (KafkaSchemaDirectory schemas = new KafkaSchemaDirectory(TestBroker.clientSettings())) {
            var deserializer = new AvroSerde<>(RejectedLetter.class, schemas).deserializer();
            return TopicReader.records(KafkaTopic.LETTERS_REJECTED, new Document("", document).sha256()).stream()
                    .map(record -> deserializer.deserialize(record.topic(), record.value()))
                    .toList();
        }
    }
}
