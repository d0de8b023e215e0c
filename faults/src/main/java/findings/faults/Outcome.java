package findings.faults;

import findings.events.Finding;
import findings.events.FindingEvent;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.kafka.KafkaTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a run left on the topics, as whoever reads only what is committed sees it. Values are in hexadecimal, so that
 * they compare to the byte and print.
 *
 * @param classifiedLetters the latest value of each key that has one
 * @param trends the latest value of each key that has one
 * @param findings what stands after all finding events
 * @param contradictions finding events that contradict those before them
 * @param findingEvents how many finding events there are
 * @param deadLetters how many records went to the dead letters
 */
record Outcome(
        SortedMap<String, String> classifiedLetters,
        SortedMap<String, String> trends,
        SortedMap<String, String> findings,
        List<String> contradictions,
        int findingEvents,
        int deadLetters) {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Reads the topics to their end. */
    static Outcome read(String bootstrapServers) {
        FindingLedger ledger = new FindingLedger();
        List<String> dead = new ArrayList<>();
        try (KafkaSchemaDirectory schemas = new KafkaSchemaDirectory(Map.of("bootstrap.servers", bootstrapServers));
                KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers)) {
            Deserializer<FindingEvent> events = new AvroSerde<>(FindingEvent.class, schemas).deserializer();
            readWhole(
                    consumer,
                    KafkaTopic.FINDINGS,
                    record -> ledger.add(events.deserialize(record.topic(), record.value())));
            for (KafkaTopic topic : List.of(
                    KafkaTopic.LETTERS_DEAD_LETTERS,
                    KafkaTopic.CORRECTIONS_DEAD_LETTERS,
                    KafkaTopic.CLASSIFIED_LETTERS_DEAD_LETTERS)) {
                readWhole(consumer, topic, record -> dead.add(record.key()));
            }
            return new Outcome(
                    latest(consumer, KafkaTopic.CLASSIFIED_LETTERS),
                    latest(consumer, KafkaTopic.COUNCIL_TRENDS),
                    bytes(ledger.findings()),
                    List.copyOf(ledger.contradictions()),
                    ledger.events(),
                    dead.size());
        }
    }

    /** How this run differs from one that nobody disturbed, in words; empty where it does not. */
    List<String> differences(Outcome undisturbed) {
        List<String> differences = new ArrayList<>(contradictions);
        compare("classified letter", classifiedLetters, undisturbed.classifiedLetters, differences);
        compare("trend", trends, undisturbed.trends, differences);
        compare("finding", findings, undisturbed.findings, differences);
        if (deadLetters != undisturbed.deadLetters) {
            differences.add(deadLetters + " dead letters instead of " + undisturbed.deadLetters);
        }
        return differences;
    }

    private static void compare(
            String what, SortedMap<String, String> here, SortedMap<String, String> there, List<String> differences) {
        SortedSet<String> keys = new TreeSet<>(here.keySet());
        keys.addAll(there.keySet());
        for (String key : keys) {
            if (!here.containsKey(key)) {
                differences.add(what + " " + key + " is lost");
            } else if (!there.containsKey(key)) {
                differences.add(what + " " + key + " is too many");
            } else if (!here.get(key).equals(there.get(key))) {
                differences.add(what + " " + key + " differs");
            }
        }
    }

    private static SortedMap<String, String> latest(KafkaConsumer<String, byte[]> consumer, KafkaTopic topic) {
        SortedMap<String, String> latest = new TreeMap<>();
        readWhole(consumer, topic, record -> {
            if (record.value() == null) {
                latest.remove(record.key());
            } else {
                latest.put(record.key(), HexFormat.of().formatHex(record.value()));
            }
        });
        return latest;
    }

    private static SortedMap<String, String> bytes(SortedMap<String, Finding> findings) {
        SortedMap<String, String> bytes = new TreeMap<>();
        findings.forEach((id, finding) -> {
            try {
                bytes.put(id, HexFormat.of().formatHex(finding.toByteBuffer().array()));
            } catch (IOException e) {
                throw new UncheckedIOException("a finding in memory cannot be encoded", e);
            }
        });
        return bytes;
    }

    private static void readWhole(
            KafkaConsumer<String, byte[]> consumer, KafkaTopic topic, Consumer<ConsumerRecord<String, byte[]>> taker) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        new Awaited("all of topic " + topic.topicName(), PATIENCE, Duration.ofMillis(1))
                .until(
                        () -> {
                            consumer.poll(POLL).forEach(taker);
                            return partitions.stream()
                                    .allMatch(partition -> consumer.position(partition) >= ends.get(partition));
                        },
                        () -> "it has " + ends);
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
