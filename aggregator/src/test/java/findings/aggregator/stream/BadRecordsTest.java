package findings.aggregator.stream;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.events.ClassifiedLetter;
import findings.events.CouncilTrend;
import findings.events.DeadLetter;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.FingerprintDirectory;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands on the topic that the aggregator reads, the next letter goes through. */
class BadRecordsTest {
    private static final String SIF = "ashmere.sif.2015-02-02";
    private static final Schema UNKNOWN =
            SchemaBuilder.record("Unknown").fields().requiredString("name").endRecord();

    @TempDir
    Path state;

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private final StandingRecords standing = (topic, partition, taker) -> {};
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> letters;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(AggregatorTopology.addTo(new Topology(), schemas, standing), settings);
        letters = driver.createInputTopic(
                KafkaTopic.CLASSIFIED_LETTERS.topicName(), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void theNextLetterIsCounted() {
        letters.pipeInput(
                "calderwick.sif.2014-02-02",
                bytes(letter("calderwick", VisitKind.SIF, "2014-02-02")
                        .area("Plans are late.", "education")
                        .build()));
        List<String> trends = driver
                .createOutputTopic(
                        KafkaTopic.COUNCIL_TRENDS.topicName(),
                        new StringDeserializer(),
                        new AvroSerde<>(CouncilTrend.class, schemas).deserializer())
                .readRecordsToList()
                .stream()
                .map(record -> record.key())
                .toList();
        driver.close();
        assertThat(trends).contains("calderwick.education");
    }

    @Test
    void randomBytesAreADeadLetter() {
        byte[] random = new byte[200];
        new Random(7).nextBytes(random);

        letters.pipeInput(SIF, random);

        DeadLetter dead = onlyDeadLetter();
        assertThat(dead.getReason()).contains("it is not in Avro's single-object encoding");
        assertThat(dead.getValue().orElseThrow().array()).isEqualTo(random);
    }

    @Test
    void aRecordOfAnUnknownSchemaIsADeadLetter() {
        letters.pipeInput(
                SIF,
                ByteBuffer.allocate(14)
                        .put(FingerprintDirectory.prefixOf(UNKNOWN))
                        .put(new byte[] {6, 'a', 'b', 'c'})
                        .array());

        assertThat(onlyDeadLetter().getReason()).contains("a schema that no writer has put");
    }

    @Test
    void aTruncatedRecordIsADeadLetter() {
        byte[] whole = bytes(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .counts(1, 1, "education")
                .build());

        letters.pipeInput(SIF, Arrays.copyOf(whole, whole.length - 20));

        assertThat(onlyDeadLetter().getReason()).contains("is no ClassifiedLetter");
    }

    @Test
    void aLetterWhoseProcessingThrowsIsADeadLetterAndWhatWasCountedStands() {
        ClassifiedLetter before = letter("ashmere", VisitKind.SIF, "2015-02-02")
                .area("Plans are late.", "education")
                .build();
        letters.pipeInput(SIF, bytes(before));
        Object counted =
                driver.getKeyValueStore(AggregatorTopology.COUNTED_STORE).get(SIF);
        // a trend that is counted and not there: the letter's next version cannot take it out
        driver.getKeyValueStore(AggregatorTopology.TRENDS_STORE).delete("ashmere.education");

        letters.pipeInput(
                SIF,
                bytes(letter("ashmere", VisitKind.SIF, "2015-02-02")
                        .area("Homes are far away.", "placements")
                        .build()));

        assertThat(onlyDeadLetter().getReason()).startsWith("its processing failed: java.lang.NullPointerException");
        assertThat(driver.getKeyValueStore(AggregatorTopology.COUNTED_STORE).get(SIF))
                .isEqualTo(counted);
    }

    /** One that cannot be labelled with what it claims to be must not take the process with it. */
    @Test
    void noBrokenRecordEndsTheStream() {
        byte[] whole = bytes(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .counts(3, 3, "education")
                .build());
        Random random = new Random(11);
        List<byte[]> broken = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] copy = whole.clone();
            for (int flips = 0; flips < 3; flips++) {
                copy[
                                FingerprintDirectory.PREFIX_BYTES
                                        + random.nextInt(copy.length - FingerprintDirectory.PREFIX_BYTES)] =
                        (byte) random.nextInt();
            }
            broken.add(copy);
        }

        broken.forEach(bytes -> letters.pipeInput(SIF, bytes));

        assertThat(deadLetters()).isNotEmpty();
    }

    private DeadLetter onlyDeadLetter() {
        List<DeadLetter> dead = deadLetters();
        assertThat(dead).hasSize(1);
        return dead.get(0);
    }

    private List<DeadLetter> deadLetters() {
        return driver.createOutputTopic(
                        KafkaTopic.CLASSIFIED_LETTERS_DEAD_LETTERS.topicName(),
                        new StringDeserializer(),
                        new AvroSerde<>(DeadLetter.class, schemas).deserializer())
                .readValuesToList();
    }

    private byte[] bytes(ClassifiedLetter letter) {
        return new AvroSerde<>(ClassifiedLetter.class, schemas)
                .serializer()
                .serialize(KafkaTopic.CLASSIFIED_LETTERS.topicName(), letter);
    }
}
