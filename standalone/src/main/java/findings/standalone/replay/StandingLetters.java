package findings.standalone.replay;

import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.Letter;
import findings.events.identity.SentenceId;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import findings.standalone.replay.ReplayPreview.Published;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads what is published, council by council. */
public final class StandingLetters {
    private final StandingRecords records;
    private final SchemaDirectory schemas;

    /**
     * What is published on a cluster.
     *
     * @param records reads the topics
     * @param schemas where writers put their schemas
     */
    public StandingLetters(StandingRecords records, SchemaDirectory schemas) {
        this.records = records;
        this.schemas = schemas;
    }

    /**
     * The published letters of a partition, with what they were published from. What cannot be read is with the dead
     * letters, and left out here.
     *
     * @param partition the partition, the same number on all topics
     * @return the letters on each council
     */
    public Collection<List<Published>> ofPartition(int partition) {
        SortedMap<String, Letter> letters = latest(KafkaTopic.LETTERS, partition, Letter.class);
        SortedMap<String, Correction> corrections = latest(KafkaTopic.CORRECTIONS, partition, Correction.class);
        SortedMap<String, List<Correction>> byLetter = new TreeMap<>();
        corrections.forEach(
                (id, correction) -> byLetter.computeIfAbsent(SentenceId.letterOf(id), any -> new ArrayList<>())
                        .add(correction));
        SortedMap<String, List<Published>> byCouncil = new TreeMap<>();
        latest(KafkaTopic.CLASSIFIED_LETTERS, partition, ClassifiedLetter.class).forEach((id, classified) -> {
            if (letters.containsKey(id)) {
                byCouncil
                        .computeIfAbsent(classified.getCouncilId(), any -> new ArrayList<>())
                        .add(new Published(letters.get(id), byLetter.getOrDefault(id, List.of()), classified));
            }
        });
        return byCouncil.values();
    }

    private <T extends SpecificRecord> SortedMap<String, T> latest(KafkaTopic topic, int partition, Class<T> type) {
        Deserializer<T> deserializer = new AvroSerde<>(type, schemas).deserializer();
        SortedMap<String, T> latest = new TreeMap<>();
        records.read(topic, partition, entry -> {
            try {
                T value = deserializer.deserialize(entry.topic(), entry.value());
                if (value == null) {
                    latest.remove(entry.key());
                } else {
                    latest.put(entry.key(), value);
                }
            } catch (SerializationException unreadable) {
                // the one before it stands, as it does in the flow
                return;
            }
        });
        return latest;
    }
}
