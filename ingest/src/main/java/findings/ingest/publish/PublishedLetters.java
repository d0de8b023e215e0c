package findings.ingest.publish;

import findings.events.Letter;
import findings.events.RejectedLetter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which letters stand on topic {@code letters}, and which rejections on {@code letters-rejected}: reads both
 * whole at the start, follows them, and is told what this process publishes.
 */
public final class PublishedLetters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedLetters.class);

    /** How long a caller waits for the first reading of the topics. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What stands under a key, and since which offset; null where it was taken back. */
    private record Entry<T>(T valueOrNull, long offset) {}

    private final Map<String, Entry<StandingLetter>> letters = new ConcurrentHashMap<>();
    private final Map<String, Entry<String>> rejections = new ConcurrentHashMap<>();
    private final List<FollowedTopic> topics;

    /**
     * Begins to read, on threads of its own.
     *
     * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and what the broker asks of
     *     security
     * @param schemas where writers put their schemas
     */
    public PublishedLetters(Map<String, Object> clientSettings, SchemaDirectory schemas) {
        Deserializer<Letter> letter = new AvroSerde<>(Letter.class, schemas).deserializer();
        Deserializer<RejectedLetter> rejected = new AvroSerde<>(RejectedLetter.class, schemas).deserializer();
        topics = List.of(
                new FollowedTopic(
                        clientSettings, KafkaTopic.LETTERS, entry -> keep(letters, entry, letter, StandingLetter::of)),
                new FollowedTopic(
                        clientSettings,
                        KafkaTopic.LETTERS_REJECTED,
                        entry -> keep(rejections, entry, rejected, RecordDigest::of)));
        topics.forEach(FollowedTopic::start);
    }

    /**
     * Whether all that stood at the start was read, so that letters can be taken without waiting.
     *
     * @return false while the topics are being read, or the broker is waited for
     */
    public boolean isRead() {
        return topics.stream().allMatch(FollowedTopic::isCaughtUp);
    }

    /**
     * The letters that stand.
     *
     * @return each with its id and the hash of its document, in no order
     * @throws BrokerAwayException where the topics could not be read yet
     */
    public Collection<StandingLetter> all() {
        awaitCaughtUp();
        return letters.values().stream()
                .map(Entry::valueOrNull)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A letter that stands.
     *
     * @param letterId its id
     * @return the letter, or empty where none of that id stands
     * @throws BrokerAwayException where the topics could not be read yet
     */
    public Optional<StandingLetter> find(String letterId) {
        awaitCaughtUp();
        return Optional.ofNullable(letters.get(letterId)).map(Entry::valueOrNull);
    }

    boolean isRejected(String sha256, String digest) {
        awaitCaughtUp();
        Entry<String> entry = rejections.get(sha256);
        return entry != null && digest.equals(entry.valueOrNull());
    }

    void published(StandingLetter letter, long offset) {
        keepNewest(letters, letter.letterId(), new Entry<>(letter, offset));
    }

    void withdrawn(String letterId, long offset) {
        keepNewest(letters, letterId, new Entry<>(null, offset));
    }

    void rejected(String sha256, String digest, long offset) {
        keepNewest(rejections, sha256, new Entry<>(digest, offset));
    }

    @Override
    public void close() {
        topics.forEach(FollowedTopic::close);
    }

    private void awaitCaughtUp() {
        try {
            for (FollowedTopic topic : topics) {
                if (!topic.awaitCaughtUp(PATIENCE)) {
                    throw new BrokerAwayException("what is published already could not be read from the Kafka broker"
                            + " within " + PATIENCE.toSeconds() + " seconds; is it running?");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAwayException("interrupted while reading what is published already", e);
        }
    }

    private static <V, T> void keep(
            Map<String, Entry<T>> entries,
            ConsumerRecord<String, byte[]> entry,
            Deserializer<V> deserializer,
            Function<V, T> summary) {
        try {
            V value = deserializer.deserialize(entry.topic(), entry.value());
            keepNewest(entries, entry.key(), new Entry<>(value == null ? null : summary.apply(value), entry.offset()));
        } catch (KafkaException | IllegalArgumentException e) {
            LOG.warn(
                    "passed over {} at offset {} of topic {}, partition {}: {}",
                    entry.key(),
                    entry.offset(),
                    entry.topic(),
                    entry.partition(),
                    e.getMessage());
        }
    }

    /** A key stays on its partition, so the higher offset is the newer; a follower may lag behind this process. */
    private static <T> void keepNewest(Map<String, Entry<T>> entries, String key, Entry<T> entry) {
        entries.merge(key, entry, (old, fresh) -> fresh.offset() >= old.offset() ? fresh : old);
    }
}
