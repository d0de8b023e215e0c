package findings.aggregator.subscription;

import findings.aggregator.table.CommittedTable;
import findings.aggregator.table.TablesNotReadyException;
import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Subscriptions on the topics {@code subscriptions} and {@code subscription-progress}. */
public final class KafkaSubscriptionStore implements SubscriptionStore, AutoCloseable {
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final CommittedTable<Subscription> subscriptions;
    private final CommittedTable<SubscriptionProgress> progress;
    private final Serializer<Subscription> subscriptionSerializer;
    private final Serializer<SubscriptionProgress> progressSerializer;
    private final SecretSeal seal;
    private final Producer<String, byte[]> producer;

    /**
     * A store on a broker.
     *
     * @param clientSettings how Kafka clients connect
     * @param subscriptions the topic {@code subscriptions} as a table
     * @param progress the topic {@code subscription-progress} as a table
     * @param schemas where this writer's schemas are put
     * @param seal seals the secrets
     */
    public KafkaSubscriptionStore(
            Map<String, ?> clientSettings,
            CommittedTable<Subscription> subscriptions,
            CommittedTable<SubscriptionProgress> progress,
            SchemaDirectory schemas,
            SecretSeal seal) {
        this.subscriptions = subscriptions;
        this.progress = progress;
        this.seal = seal;
        this.subscriptionSerializer = new AvroSerde<>(Subscription.class, schemas).serializer();
        this.progressSerializer = new AvroSerde<>(SubscriptionProgress.class, schemas).serializer();
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, CouncilPartitioner.class);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public List<Subscription> all() {
        return subscriptions.all();
    }

    @Override
    public Optional<Subscription> find(String id) {
        return subscriptions.get(id);
    }

    @Override
    public Optional<SubscriptionProgress> progress(String id) {
        return progress.get(id);
    }

    /** Its progress first, so that no instance finds a subscription that begins nowhere. */
    @Override
    public void put(Subscription subscription, SubscriptionProgress begin) {
        put(begin);
        Subscription sealed = Subscription.newBuilder(subscription)
                .setSecret(seal.seal(subscription.getId(), subscription.getSecret()))
                .build();
        send(KafkaTopic.SUBSCRIPTIONS, subscription.getId(), subscriptionSerializer, sealed);
        awaitKnown(subscription.getId());
    }

    /** Until this instance knows it, so that who is told of it finds it here; not for ever, since it is safe by now. */
    private void awaitKnown(String id) {
        long begin = System.nanoTime();
        while (!isKnown(id) && System.nanoTime() - begin < KNOWN_WITHIN.toNanos()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean isKnown(String id) {
        try {
            return subscriptions.get(id).isPresent();
        } catch (TablesNotReadyException e) {
            return false;
        }
    }

    @Override
    public void put(SubscriptionProgress current) {
        send(KafkaTopic.SUBSCRIPTION_PROGRESS, current.getSubscriptionId(), progressSerializer, current);
    }

    @Override
    public void remove(String id) {
        send(KafkaTopic.SUBSCRIPTIONS, id, subscriptionSerializer, null);
        send(KafkaTopic.SUBSCRIPTION_PROGRESS, id, progressSerializer, null);
    }

    @Override
    public void close() {
        producer.close();
    }

    private <T> void send(KafkaTopic topic, String key, Serializer<T> serializer, T value) {
        byte[] bytes = serializer.serialize(topic.topicName(), value);
        try {
            producer.send(new ProducerRecord<>(topic.topicName(), key, bytes)).get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("the broker does not take a subscription", e.getCause());
        }
    }
}
