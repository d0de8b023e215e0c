package findings.aggregator.subscription;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import findings.aggregator.query.FindingFilter;
import findings.aggregator.testing.FindingEvents;
import findings.events.ClassifiedLetter;
import findings.events.FindingEvent;
import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookDeliveryTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SECRET = WebhookSecret.random().text();
    private static final RetryPauses QUICK =
            new RetryPauses(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofDays(1));

    private final Store store = new Store();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> forged = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile IntSupplier status = () -> 204;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
        store.put(SubscriptionProgress.newBuilder()
                .setSubscriptionId("one")
                .setPositions(Positions.start().toString())
                .build());
    }

    @AfterEach
    void stopListening() {
        server.stop(0);
    }

    @Test
    void aReceiverThatFailsAtRandomGetsEveryEventAtLeastOnceAndInOrder() throws InterruptedException {
        int events = 60;
        Random random = new Random(7);
        status = () -> random.nextBoolean() ? 200 : 503;

        WebhookDelivery delivery = delivery(QUICK, events);
        delivery.start();
        List<String> expected =
                IntStream.range(0, events).mapToObj(i -> "findings-3-" + i).toList();
        await().atMost(SOON).until(() -> new LinkedHashSet<>(received).size() == events);
        delivery.stop();

        assertThat(new ArrayList<>(new LinkedHashSet<>(received))).isEqualTo(expected);
        assertThat(received).hasSizeGreaterThan(events);
        assertThat(forged).isEmpty();
    }

    @Test
    void whatWasDeliveredIsKeptSoThatAnotherInstanceGoesOnThere() throws InterruptedException {
        WebhookDelivery delivery = delivery(QUICK, 5);
        delivery.start();
        await().atMost(SOON).until(() -> received.size() == 5);

        delivery.stop();

        Positions kept = Positions.parse(store.progress("one").orElseThrow().getPositions());
        assertThat(kept.of(KafkaTopic.FINDINGS, 3)).isEqualTo(5);
    }

    @Test
    void aFailingAddressIsShownAndServedAgainOnceItAnswers() throws InterruptedException {
        status = () -> 500;
        WebhookDelivery delivery = delivery(QUICK, 1);
        delivery.start();
        await().atMost(SOON)
                .until(() -> SubscriptionView.of(subscription(), store.progress("one"))
                        .status()
                        .equals("failing"));
        assertThat(store.progress("one").orElseThrow().getProblem()).contains("the address answered with status 500");

        status = () -> 200;

        await().atMost(SOON)
                .until(() ->
                        store.progress("one").orElseThrow().getFailingSince().isEmpty());
        delivery.stop();
    }

    @Test
    void anAddressThatStaysDeadIsSwitchedOff() {
        status = () -> 500;
        WebhookDelivery delivery =
                delivery(new RetryPauses(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(20)), 1);
        delivery.start();

        await().atMost(SOON).until(() -> !delivery.isRunning());

        assertThat(SubscriptionView.of(subscription(), store.progress("one")).status())
                .isEqualTo("switched-off");
    }

    @Test
    void aReceiverThatIsGoneIsSwitchedOffAtOnce() {
        status = () -> 410;
        WebhookDelivery delivery = delivery(QUICK, 1);
        delivery.start();

        await().atMost(SOON).until(() -> !delivery.isRunning());

        assertThat(received).hasSize(1);
        assertThat(store.progress("one").orElseThrow().getActive()).isFalse();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        long timestamp = Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
        if (!new WebhookSecret(SECRET)
                .sign(id, timestamp, body)
                .equals(exchange.getRequestHeaders().getFirst("webhook-signature"))) {
            forged.add(id);
        }
        received.add(id);
        exchange.sendResponseHeaders(status.getAsInt(), -1);
        exchange.close();
    }

    private WebhookDelivery delivery(RetryPauses pauses, int events) {
        return new WebhookDelivery(
                subscription(),
                store.progress("one").orElseThrow(),
                store,
                new WebhookSender(new WebhookClient(new WebhookAddresses(true)), SecretSeal.none(), new JsonMapper()),
                pauses,
                positions -> reader(positions, events));
    }

    private Subscription subscription() {
        return Subscription.newBuilder()
                .setId("one")
                .setAddress("http://localhost:" + server.getAddress().getPort() + "/findings")
                .setSecret(SECRET)
                .build();
    }

    private static EventReader reader(Positions positions, int events) {
        SchemaDirectory schemas = SchemaDirectory.inMemory();
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
        Map<TopicPartition, Long> first = new HashMap<>();
        Map<TopicPartition, Long> last = new HashMap<>();
        for (KafkaTopic topic : Positions.TOPICS) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                first.put(new TopicPartition(topic.topicName(), partition), 0L);
                last.put(new TopicPartition(topic.topicName(), partition), (long) events);
            }
        }
        consumer.updateBeginningOffsets(first);
        consumer.updateEndOffsets(last);
        EventReader reader = new EventReader(
                consumer, schemas, new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
        reader.begin(Optional.of(positions));
        ClassifiedLetter letter = letter("ashmere", VisitKind.SIF, "2015-02-02")
                .area("Too many children’s plans are late.", "education")
                .build();
        byte[] value = new AvroSerde<>(FindingEvent.class, schemas)
                .serializer()
                .serialize(
                        "findings",
                        FindingEvents.added(letter, letter.getSentences().get(0)));
        for (int offset = 0; offset < events; offset++) {
            consumer.addRecord(new ConsumerRecord<>("findings", 3, offset, "ashmere", value));
        }
        return reader;
    }

    /** Subscriptions in memory. */
    private static final class Store implements SubscriptionStore {
        private final Map<String, SubscriptionProgress> progress = new ConcurrentHashMap<>();

        @Override
        public List<Subscription> all() {
            return List.of();
        }

        @Override
        public Optional<Subscription> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<SubscriptionProgress> progress(String id) {
            return Optional.ofNullable(progress.get(id));
        }

        @Override
        public void put(Subscription subscription, SubscriptionProgress begin) {
            put(begin);
        }

        @Override
        public void put(SubscriptionProgress current) {
            progress.put(current.getSubscriptionId(), current);
        }

        @Override
        public void remove(String id) {
            progress.remove(id);
        }
    }
}
