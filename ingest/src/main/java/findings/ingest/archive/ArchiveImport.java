package findings.ingest.archive;

import findings.events.Correction;
import findings.events.Letter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.ingest.document.RejectedDocumentException;
import findings.ingest.original.Original;
import findings.ingest.original.OriginalStore;
import findings.ingest.publish.BrokerAwayException;
import findings.ingest.publish.CorrectionPublisher;
import findings.ingest.publish.LetterPublisher;
import findings.ingest.publish.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Takes in what an archive holds: of each letter the original first, then the letter as it stands in the archive, and
 * when all letters are in, the corrections. What stands already makes no record, so an import that broke off, for
 * whatever reason, is done again from the beginning.
 */
public final class ArchiveImport {
    private final Map<String, Object> clientSettings;
    private final SchemaDirectory schemas;
    private final OriginalStore originals;
    private final LetterPublisher letters;
    private final CorrectionPublisher corrections;

    /**
     * An import.
     *
     * @param clientSettings how Kafka clients connect
     * @param schemas where writers put their schemas
     * @param originals keeps the originals
     * @param letters publishes the letters
     * @param corrections publishes the corrections
     */
    public ArchiveImport(
            Map<String, Object> clientSettings,
            SchemaDirectory schemas,
            OriginalStore originals,
            LetterPublisher letters,
            CorrectionPublisher corrections) {
        this.clientSettings = Map.copyOf(clientSettings);
        this.schemas = schemas;
        this.originals = originals;
        this.letters = letters;
        this.corrections = corrections;
    }

    /**
     * Takes in all that an archive holds.
     *
     * @param archive the archive
     * @param by who sends it, for the audit trail
     * @param each is told of every letter and then of every correction, by its id, as it is done
     * @throws BadArchiveException where a letter is not taken
     * @throws IOException where the archive cannot be read or an original not be kept
     * @throws BrokerAwayException where the broker does not acknowledge in time
     */
    public void run(Archive archive, String by, BiConsumer<String, Outcome> each)
            throws IOException, BadArchiveException {
        for (String id : archive.letterIds()) {
            Letter letter = archive.letter(id);
            Optional<Original> original = archive.original(letter);
            if (original.isPresent()) {
                originals.keep(id, original.get());
            }
            each.accept(id, publish(letter, by));
        }
        Map<String, Correction> standing = standingCorrections();
        for (String id : archive.correctionIds()) {
            Correction correction = archive.correction(id);
            Correction before = standing.get(id);
            if (!correction.equals(before)) {
                corrections.put(correction, by);
            }
            each.accept(id, outcome(before, correction));
        }
    }

    private static Outcome outcome(Correction beforeOrNull, Correction now) {
        if (beforeOrNull == null) {
            return Outcome.PUBLISHED;
        }
        return beforeOrNull.equals(now) ? Outcome.UNCHANGED : Outcome.REPLACED;
    }

    private Outcome publish(Letter letter, String by) throws BadArchiveException {
        try {
            return letters.publish(letter, by).outcome();
        } catch (RejectedDocumentException e) {
            throw new BadArchiveException("the letter " + letter.getLetterId() + " is not taken: " + e.getMessage(), e);
        }
    }

    private Map<String, Correction> standingCorrections() {
        Map<String, Correction> standing = new HashMap<>();
        Deserializer<Correction> deserializer = new AvroSerde<>(Correction.class, schemas).deserializer();
        try (KafkaStandingRecords records = new KafkaStandingRecords(clientSettings)) {
            for (int partition = 0; partition < KafkaTopic.CORRECTIONS.partitions(); partition++) {
                records.read(KafkaTopic.CORRECTIONS, partition, entry -> {
                    try {
                        standing.put(entry.key(), deserializer.deserialize(entry.topic(), entry.value()));
                    } catch (SerializationException unreadable) {
                        // the one before it stands, as it does in the flow
                        return;
                    }
                });
            }
        }
        return standing;
    }
}
