package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.events.kafka.KafkaTopic;
import findings.events.kafka.StreamsSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startables;

/**
 * How many letters one classifier process takes a second, and how many two, each held to half a core. Prints both; see
 * docs/SCALE.md.
 */
@Tag("throughput")
class ThroughputTest {
    private static final Path PROGRAM = Path.of("..", "standalone", "target");
    private static final String IMAGE = "eclipse-temurin:17-jre";
    private static final long HALF_A_CORE = 500_000_000;

    /** As many sentences as a usual letter has, and more letters than are taken in the whole run. */
    private static final int SENTENCES = 128;

    private static final int LETTERS = 20_000;
    private static final int BATCH = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A process gets faster while its code is compiled, which takes long on half a core. */
    private static final Duration WARM_UP = Duration.ofSeconds(45);

    private static final Duration MEASURED = Duration.ofSeconds(45);

    /** Two would be perfect. Less than this, and something besides the processes holds them back. */
    private static final double LEAST_GAIN = 1.5;

    @Test
    void twoProcessesTakeMoreLettersThanOne() throws Exception {
        Brokers.requireDocker();
        assertThat(PROGRAM.resolve("findings.jar"))
                .as("the program; it is packed by mvn -pl faults -am verify -Pthroughput")
                .exists();
        try (Brokers brokers = Brokers.start(1);
                Admin admin = brokers.admin();
                GenericContainer<?> one = classifier(brokers, "1");
                GenericContainer<?> two = classifier(brokers, "2");
                KafkaConsumer<String, byte[]> classified = classified(brokers.bootstrapServers())) {
            ConsumerGroup group = new ConsumerGroup(admin, StreamsSettings.CLASSIFIER);
            send(brokers.bootstrapServers());
            Startables.deepStart(one, two).join();
            await().atMost(PATIENCE).until(() -> group.working() == 2);

            count(classified, WARM_UP);
            double byTwo = count(classified, MEASURED);
            two.stop();
            await().atMost(PATIENCE).until(() -> group.working() == 1);
            count(classified, WARM_UP.dividedBy(3));
            double byOne = count(classified, MEASURED);
            assertThat(count(classified, Duration.ofSeconds(5)))
                    .as("letters a second after the measurement: had they run out, it would say nothing")
                    .isPositive();

            String result = table(byOne, byTwo);
            System.out.print(result);
            Files.writeString(TestFolder.empty("throughput").resolve("result.txt"), result);
            assertThat(byTwo / byOne).isGreaterThan(LEAST_GAIN);
        }
    }

    private static String table(double byOne, double byTwo) {
        return String.join(
                "\n",
                "letters of " + SENTENCES + " sentences, each classifier process held to half a core",
                "processes  letters a second  times one",
                String.format(Locale.ROOT, "%9d  %16.1f  %9.2f", 1, byOne, 1.0),
                String.format(Locale.ROOT, "%9d  %16.1f  %9.2f", 2, byTwo, byTwo / byOne),
                "");
    }

    /** Sends in batches, each of which is forgotten then: all letters at once are too many for this process. */
    private static void send(String bootstrapServers) throws InterruptedException {
        List<MadeLetter> made = Script.letters(LETTERS, 17);
        for (int begin = 0; begin < LETTERS; begin += BATCH) {
            try (Letters letters = new Letters(bootstrapServers)) {
                letters.send(made.subList(begin, begin + BATCH).stream()
                        .map(letter -> letter.withSentences(SENTENCES))
                        .toList());
            }
        }
    }

    private static GenericContainer<?> classifier(Brokers brokers, String instance) {
        return new GenericContainer<>(IMAGE)
                .withNetwork(brokers.network())
                .withFileSystemBind(PROGRAM.toAbsolutePath().toString(), "/app", BindMode.READ_ONLY)
                .withCreateContainerCmdModifier(
                        container -> container.getHostConfig().withNanoCPUs(HALF_A_CORE))
                .withCommand(
                        "java",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        "/app/findings.jar",
                        "findings.classifier.ClassifierApplication",
                        "--findings.bootstrap-servers=" + brokers.bootstrapServersInside(),
                        "--findings.state-dir=/tmp/state",
                        "--findings.instance=" + instance);
    }

    private static KafkaConsumer<String, byte[]> classified(String bootstrapServers) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG, "throughput",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(KafkaTopic.CLASSIFIED_LETTERS.topicName()));
        return consumer;
    }

    /** Letters a second that are classified from now on, for so long. */
    private static double count(KafkaConsumer<String, byte[]> classified, Duration duration) {
        classified.seekToEnd(classified.assignment());
        long begin = System.nanoTime();
        long letters = 0;
        while (System.nanoTime() - begin < duration.toNanos()) {
            letters += classified.poll(Duration.ofMillis(100)).count();
        }
        return letters / ((System.nanoTime() - begin) / 1e9);
    }
}
