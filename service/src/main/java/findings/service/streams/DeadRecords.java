package findings.service.streams;

import findings.events.DeadLetter;
import findings.events.kafka.DeadLetters;
import io.micrometer.core.instrument.Metrics;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a topology cannot read or process, on its way to the dead letters: logged and counted. */
public final class DeadRecords {
    private static final Logger LOG = LoggerFactory.getLogger(DeadRecords.class);

    private DeadRecords() {}

    /**
     * The dead letter that a record becomes.
     *
     * @param record the record
     * @param place where it stands
     * @param reason what is wrong with it
     * @param now the time, in milliseconds since 1970: dead letters are kept for so many days from then on, however old
     *     the record is
     * @return what to forward to the topic's dead letters
     */
    public static Record<String, DeadLetter> of(
            Record<String, byte[]> record, RecordMetadata place, String reason, long now) {
        LOG.error(
                "{}-{} offset {} goes to the dead letters: {}",
                place.topic(),
                place.partition(),
                place.offset(),
                reason);
        Metrics.counter("findings.dead.letters", "topic", place.topic()).increment();
        String key = record.key() == null ? "" : record.key();
        return new Record<>(
                key, DeadLetters.of(place.topic(), place.partition(), place.offset(), record.value(), reason), now);
    }
}
