package findings.events.kafka;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that a broker lacks. Those that exist stay as they are. */
public final class TopicCreation {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Admin admin;
    private final short replication;

    /**
     * A creation of topics.
     *
     * @param admin the broker's administration; stays open
     * @param replication how many brokers hold each topic. Where it is 1, topics get their settings
     *     {@linkplain KafkaTopic#settingsOnSingleBroker() for a single broker}, otherwise
     *     {@linkplain KafkaTopic#settingsOnCluster(int) for a cluster}.
     */
    public TopicCreation(Admin admin, int replication) {
        this.admin = admin;
        this.replication = (short) replication;
    }

    /**
     * Creates the topics that are missing. To call it again, or from several processes at once, does no harm.
     *
     * @return the topics that this call created
     * @throws IllegalStateException where a topic exists with another number of partitions
     * @throws KafkaException where the broker cannot be reached or refuses
     */
    public Set<KafkaTopic> createMissing() {
        Set<KafkaTopic> created = create(missing());
        awaitAll();
        return created;
    }

    private Set<KafkaTopic> missing() {
        Set<KafkaTopic> missing = EnumSet.noneOf(KafkaTopic.class);
        Map<String, KafkaFuture<TopicDescription>> existing =
                admin.describeTopics(KafkaTopic.names()).topicNameValues();
        for (KafkaTopic topic : KafkaTopic.values()) {
            describe(existing.get(topic.topicName()))
                    .ifPresentOrElse(found -> check(topic, found), () -> missing.add(topic));
        }
        return missing;
    }

    private static Optional<TopicDescription> describe(KafkaFuture<TopicDescription> description) {
        try {
            return Optional.of(await(description));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private Set<KafkaTopic> create(Set<KafkaTopic> missing) {
        Map<String, KafkaFuture<Void>> creations =
                admin.createTopics(missing.stream().map(this::wanted).toList()).values();
        Set<KafkaTopic> created = EnumSet.noneOf(KafkaTopic.class);
        for (KafkaTopic topic : missing) {
            try {
                await(creations.get(topic.topicName()));
                created.add(topic);
            } catch (TopicExistsException e) {
                LOG.debug("another process was quicker to create topic {}", topic.topicName());
            }
        }
        return created;
    }

    /** The controller creates topics a moment before the brokers know of them. */
    private void awaitAll() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Set<KafkaTopic> missing = missing();
        while (!missing.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "topics " + names(missing) + " were created, but the broker does not show them after "
                                + PATIENCE.toSeconds() + " seconds");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            missing = missing();
        }
    }

    private static String names(Set<KafkaTopic> topics) {
        return topics.stream().map(KafkaTopic::topicName).collect(Collectors.joining(", "));
    }

    private NewTopic wanted(KafkaTopic topic) {
        return new NewTopic(topic.topicName(), topic.partitions(), replication)
                .configs(replication == 1 ? topic.settingsOnSingleBroker() : topic.settingsOnCluster(replication));
    }

    private static void check(KafkaTopic topic, TopicDescription found) {
        int partitions = found.partitions().size();
        if (partitions != topic.partitions()) {
            throw new IllegalStateException(
                    "topic " + topic.topicName() + " has " + partitions + " partitions, but needs "
                            + topic.partitions() + ", so that a council's records on all topics meet in one place:"
                            + " delete the topic or use another broker");
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException cause) {
                throw cause;
            }
            throw new KafkaException("the broker's topics cannot be created", e.getCause());
        }
    }
}
