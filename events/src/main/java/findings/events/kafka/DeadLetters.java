package findings.events.kafka;

import findings.events.AuditedAction;
import findings.events.DeadLetter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The topics {@code *-dead-letters}: records that a service could not read or process. Each can be fed in again, on
 * the topic and partition that it was read from; a second record on the same one then says so.
 */
public final class DeadLetters {
    /** A dead letter holds a little more than its record, and must not be longer than a record may be. */
    private static final int LONGEST_VALUE = StreamsSettings.MAX_RECORD_BYTES - (64 << 10);

    private static final String CAUSE = "dead-letter";

    private static final Comparator<Entry> IN_ORDER = Comparator.comparing(
                    (Entry entry) -> entry.letter().getTopic())
            .thenComparing(entry -> entry.letter().getPartition())
            .thenComparing(entry -> entry.letter().getOffset());

    private final KafkaStandingRecords standing;
    private final RecordsAgain again;
    private final AuditTrail audit;
    private final Serializer<DeadLetter> serializer;
    private final Deserializer<DeadLetter> deserializer;

    /**
     * A dead letter as it stands.
     *
     * @param key the key of the record that it was; empty where that had none
     * @param when when it was put with the dead letters
     * @param letter what it was, and the reason
     */
    public record Entry(String key, Instant when, DeadLetter letter) {

        /**
         * Where it was read from.
         *
         * @return topic, partition and offset, such as {@code letters-3@17}
         */
        public String place() {
            return letter.getTopic() + "-" + letter.getPartition() + "@" + letter.getOffset();
        }

        /**
         * The record as it was read.
         *
         * @return its bytes, or empty where it had none or they are not kept
         */
        public Optional<byte[]> value() {
            return letter.getValue().map(value -> {
                byte[] bytes = new byte[value.remaining()];
                value.duplicate().get(bytes);
                return bytes;
            });
        }

        /**
         * Whether it was fed in again.
         *
         * @return the offset that it got then, or empty
         */
        public Optional<Long> fedInAgainAt() {
            return letter.getFedInAgainAt();
        }
    }

    /**
     * The dead letters of a cluster.
     *
     * @param standing reads the topics; stays open
     * @param again puts records on topics again; stays open
     * @param schemas where writers put their schemas
     */
    public DeadLetters(KafkaStandingRecords standing, RecordsAgain again, SchemaDirectory schemas) {
        this.standing = standing;
        this.again = again;
        this.audit = again.audit(schemas);
        AvroSerde<DeadLetter> serde = new AvroSerde<>(DeadLetter.class, schemas);
        this.serializer = serde.serializer();
        this.deserializer = serde.deserializer();
    }

    /**
     * What a service puts with the dead letters.
     *
     * @param topic the topic that the record was read from
     * @param partition its partition
     * @param offset its offset
     * @param valueOrNull its value as read; null where it had none
     * @param reason what was wrong, for a person
     * @return the dead letter; without the value where that is too long to be kept twice
     */
    public static DeadLetter of(String topic, int partition, long offset, byte[] valueOrNull, String reason) {
        boolean tooLong = valueOrNull != null && valueOrNull.length > LONGEST_VALUE;
        return DeadLetter.newBuilder()
                .setTopic(topic)
                .setPartition(partition)
                .setOffset(offset)
                .setValue(valueOrNull == null || tooLong ? null : ByteBuffer.wrap(valueOrNull))
                .setReason(tooLong ? reason + " (" + valueOrNull.length + " bytes, too long to be kept here)" : reason)
                .build();
    }

    /**
     * All dead letters.
     *
     * @return each once, in the order of the topics, partitions and offsets that they were read from
     * @throws TimeoutException where the broker does not answer
     */
    public List<Entry> all() {
        Map<String, Entry> byPlace = new LinkedHashMap<>();
        for (KafkaTopic topic : KafkaTopic.values()) {
            topic.deadLetters().ifPresent(dead -> {
                for (int partition = 0; partition < dead.partitions(); partition++) {
                    standing.read(dead, partition, record -> {
                        Entry entry = entry(record);
                        // the mark that it was fed in again comes later, and says when that was
                        byPlace.merge(
                                entry.place(), entry, (old, now) -> new Entry(old.key(), old.when(), now.letter()));
                    });
                }
            });
        }
        List<Entry> entries = new ArrayList<>(byPlace.values());
        entries.sort(IN_ORDER);
        return List.copyOf(entries);
    }

    private Entry entry(ConsumerRecord<String, byte[]> record) {
        return new Entry(
                record.key() == null ? "" : record.key(), Instant.ofEpochMilli(record.timestamp()), letter(record));
    }

    /** What is not a dead letter, but stands among them, is shown as one. */
    private DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        try {
            DeadLetter letter = deserializer.deserialize(record.topic(), record.value());
            if (letter != null) {
                return letter;
            }
        } catch (SerializationException e) {
            return of(record.topic(), record.partition(), record.offset(), record.value(), e.getMessage());
        }
        return of(record.topic(), record.partition(), record.offset(), null, "it holds nothing");
    }

    /**
     * Feeds one in again, and marks it so; the audit trail says so before. Where a newer record of its key stands on the topic, that one has the last
     * word, and nothing is fed in.
     *
     * @param entry one that was not fed in again
     * @param by who does it, for the audit trail
     * @return the offset that it got
     * @throws NotFedInAgainException where it cannot or must not be fed in again; its message says why
     * @throws TimeoutException where the broker does not answer; what was fed in but not marked can be fed in again
     *     without harm
     */
    public long feedInAgain(Entry entry, String by) throws NotFedInAgainException {
        DeadLetter letter = entry.letter();
        KafkaTopic topic = KafkaTopic.named(letter.getTopic())
                .filter(known -> known.deadLetters().isPresent())
                .orElseThrow(() -> new NotFedInAgainException("no service reads topic " + letter.getTopic()));
        if (entry.fedInAgainAt().isPresent()) {
            throw new NotFedInAgainException(
                    "it was fed in again, as offset " + entry.fedInAgainAt().get());
        }
        if (entry.key().isEmpty()) {
            throw new NotFedInAgainException("it has no key, so nobody can say what it was");
        }
        if (letter.getPartition() != CouncilPartitioner.partition(entry.key(), topic.partitions())) {
            throw new NotFedInAgainException("its key does not belong on partition " + letter.getPartition()
                    + "; feed in what it was made from");
        }
        byte[] value = entry.value().orElseThrow(() -> new NotFedInAgainException("its value is not kept"));
        OptionalLong offset = again.put(
                new StandingRecord(topic, letter.getPartition(), letter.getOffset(), entry.key(), value),
                CAUSE,
                entry.place(),
                () -> audit.record(by, AuditedAction.FEED_IN_AGAIN, entry.key(), null, entry.place()));
        if (offset.isEmpty()) {
            throw new NotFedInAgainException("a newer record of its key stands on the topic");
        }
        mark(entry, offset.getAsLong());
        return offset.getAsLong();
    }

    private void mark(Entry entry, long offset) {
        KafkaTopic dead = KafkaTopic.named(entry.letter().getTopic())
                .flatMap(KafkaTopic::deadLetters)
                .orElseThrow();
        DeadLetter marked =
                DeadLetter.newBuilder(entry.letter()).setFedInAgainAt(offset).build();
        again.add(dead, entry.key(), serializer.serialize(dead.topicName(), marked));
    }
}
