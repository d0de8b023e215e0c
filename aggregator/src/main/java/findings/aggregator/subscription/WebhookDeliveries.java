package findings.aggregator.subscription;

import findings.aggregator.query.FindingFilter;
import findings.aggregator.table.TablesNotReadyException;
import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the webhooks. The instances share them by being members of one consumer group on the topic {@code
 * subscriptions}: whoever is given a partition serves its subscriptions, and passes them on when it goes.
 */
public final class WebhookDeliveries implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDeliveries.class);
    private static final String GROUP = "findings-webhooks";
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Map<String, Object> clientSettings;
    private final SchemaDirectory schemas;
    private final SubscriptionStore store;
    private final WebhookAddresses addresses;
    private final SecretSeal seal;
    private final JsonMapper json;
    private final RetryPauses pauses;
    private final Map<String, WebhookDelivery> deliveries = new HashMap<>();
    private Thread thread;
    private volatile boolean running;

    /**
     * Deliveries of the subscriptions of a store.
     *
     * @param clientSettings how Kafka clients connect
     * @param schemas where other writers' schemas are found
     * @param store the subscriptions
     * @param json writes events
     * @param addresses which addresses may be posted to
     * @param seal opens the subscriptions' secrets
     */
    public WebhookDeliveries(
            Map<String, Object> clientSettings,
            SchemaDirectory schemas,
            KafkaSubscriptionStore store,
            JsonMapper json,
            WebhookAddresses addresses,
            SecretSeal seal) {
        this.clientSettings = Map.copyOf(clientSettings);
        this.schemas = schemas;
        this.store = store;
        this.addresses = addresses;
        this.seal = seal;
        this.json = json;
        this.pauses = RetryPauses.STANDARD;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "webhooks");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try (WebhookClient client = new WebhookClient(addresses)) {
            serveUntilStopped(new WebhookSender(client, seal, json));
        }
    }

    private void serveUntilStopped(WebhookSender sender) {
        while (running) {
            try (Consumer<String, byte[]> member = member()) {
                while (running) {
                    member.poll(LOOK_EVERY);
                    look(partitions(member.assignment()), sender);
                }
            } catch (KafkaException e) {
                LOG.warn("Webhooks pause, since the broker does not answer", e);
            } finally {
                stopAll(Set.copyOf(deliveries.keySet()));
            }
        }
    }

    private Consumer<String, byte[]> member() {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        Consumer<String, byte[]> member =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        member.subscribe(Set.of(KafkaTopic.SUBSCRIPTIONS.topicName()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                // the next look finds their subscriptions
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                Set<Integer> gone = partitions(revoked);
                stopAll(deliveries.keySet().stream()
                        .filter(id -> gone.contains(partition(id)))
                        .collect(Collectors.toSet()));
            }
        });
        return member;
    }

    private void look(Set<Integer> partitions, WebhookSender sender) {
        try {
            serve(partitions, sender);
        } catch (TablesNotReadyException e) {
            LOG.debug("Webhooks wait for the tables");
        }
    }

    /** Starts what is new or has stopped, and stops what is gone. */
    private void serve(Set<Integer> partitions, WebhookSender sender) {
        Set<String> present = new HashSet<>();
        for (Subscription subscription : store.all()) {
            Optional<SubscriptionProgress> progress = store.progress(subscription.getId());
            boolean mine = partitions.contains(partition(subscription.getId()));
            if (mine && progress.isPresent() && progress.get().getActive()) {
                present.add(subscription.getId());
                WebhookDelivery current = deliveries.get(subscription.getId());
                if (current == null || !current.isRunning()) {
                    deliveries.put(subscription.getId(), delivery(subscription, progress.get(), sender));
                }
            }
        }
        stopAll(deliveries.keySet().stream().filter(id -> !present.contains(id)).collect(Collectors.toSet()));
    }

    private WebhookDelivery delivery(Subscription subscription, SubscriptionProgress progress, WebhookSender sender) {
        FindingFilter filter = SubscriptionFilter.of(subscription);
        WebhookDelivery delivery = new WebhookDelivery(
                subscription,
                progress,
                store,
                sender,
                pauses,
                positions -> EventReader.open(clientSettings, schemas, filter, Optional.of(positions)));
        delivery.start();
        return delivery;
    }

    private void stopAll(Set<String> ids) {
        for (String id : ids) {
            try {
                deliveries.remove(id).stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Set<Integer> partitions(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }

    private static int partition(String subscriptionId) {
        return CouncilPartitioner.partition(subscriptionId, KafkaTopic.SUBSCRIPTIONS.partitions());
    }
}
