package findings.aggregator.table;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.events.ClassifiedLetter;
import findings.events.Grade;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTopologyTest {
    private static final String TOPIC = KafkaTopic.CLASSIFIED_LETTERS.topicName();
    private static final String SIF = "ashmere.sif.2015-02-02";

    @TempDir
    Path state;

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private final AvroSerde<ClassifiedLetter> serde = new AvroSerde<>(ClassifiedLetter.class, schemas);
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> letters;
    private KeyValueStore<String, byte[]> table;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(TablesTopology.addTo(new Topology(), schemas), settings);
        letters = driver.createInputTopic(TOPIC, new StringSerializer(), new ByteArraySerializer());
        table = driver.getKeyValueStore(TablesTopology.tableOf(KafkaTopic.CLASSIFIED_LETTERS));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aLettersFactsStandBesideItWithoutItsSentences() {
        ClassifiedLetter published = put(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .overall(Grade.GOOD)
                .area("Too many plans are late.", "education")
                .build());

        assertThat(read(table.get(SIF))).isEqualTo(published);
        ClassifiedLetter facts = read(factsOf("ashmere"));
        assertThat(facts.getSentences()).isEmpty();
        assertThat(facts.getLetterId()).isEqualTo(SIF);
        assertThat(facts.getJudgements().getOverall()).contains(Grade.GOOD);
    }

    @Test
    void aCorrectedLetterReplacesItsFacts() {
        put(letter("ashmere", VisitKind.SIF, "2015-02-02").overall(Grade.GOOD).build());
        put(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .overall(Grade.INADEQUATE)
                .build());

        assertThat(read(factsOf("ashmere")).getJudgements().getOverall()).contains(Grade.INADEQUATE);
    }

    @Test
    void aWithdrawnLetterTakesItsFactsWithIt() {
        put(letter("ashmere", VisitKind.SIF, "2015-02-02").build());

        letters.pipeInput(SIF, null);

        try (KeyValueIterator<String, byte[]> left = table.all()) {
            assertThat(left.hasNext()).isFalse();
        }
    }

    @Test
    void aRecordThatIsNoLetterStandsForItsFactsAndStopsNothing() {
        byte[] none = {1, 2, 3};
        letters.pipeInput(SIF, none);
        put(letter("calderwick", VisitKind.SIF, "2016-02-02").build());

        assertThat(factsOf("ashmere")).isEqualTo(none);
        assertThat(read(factsOf("calderwick")).getLetterId()).isEqualTo("calderwick.sif.2016-02-02");
    }

    @Test
    void aLetterThatStandsStaysWhereWhatIsNoLetterIsWrittenOverIt() {
        ClassifiedLetter standing = put(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .overall(Grade.GOOD)
                .area("Too many plans are late.", "education")
                .build());
        ClassifiedLetter other =
                letter("calderwick", VisitKind.SIF, "2016-02-02").build();

        letters.pipeInput(SIF, new byte[] {1, 2, 3});
        letters.pipeInput(SIF, serde.serializer().serialize(TOPIC, other));

        assertThat(read(table.get(SIF))).isEqualTo(standing);
        assertThat(read(factsOf("ashmere")).getJudgements().getOverall()).contains(Grade.GOOD);
    }

    private ClassifiedLetter put(ClassifiedLetter letter) {
        letters.pipeInput(letter.getLetterId(), serde.serializer().serialize(TOPIC, letter));
        return letter;
    }

    private byte[] factsOf(String council) {
        try (KeyValueIterator<String, byte[]> found =
                table.prefixScan(LetterFacts.keysOf(council), new StringSerializer())) {
            KeyValue<String, byte[]> only = found.next();
            assertThat(found.hasNext()).isFalse();
            return only.value;
        }
    }

    private ClassifiedLetter read(byte[] value) {
        return serde.deserializer().deserialize(TOPIC, value);
    }
}
