package findings.aggregator.stream;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import findings.aggregator.testing.LetterBuilder;
import findings.events.ClassifiedLetter;
import findings.events.CouncilTrend;
import findings.events.DeadLetter;
import findings.events.Status;
import findings.events.TrendChange;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.kafka.StandingRecords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregatorTopologyTest {
    private static final String SIF = "ashmere.sif.2015-02-02";

    @TempDir
    private Path state;

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private final StandingRecords standing = (topic, partition, taker) -> {};
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> letters;
    private TestOutputTopic<String, CouncilTrend> trends;
    private TestOutputTopic<String, TrendChange> changes;
    private TestOutputTopic<String, DeadLetter> deadLetters;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver = new TopologyTestDriver(AggregatorTopology.addTo(new Topology(), schemas, standing), settings);
        letters = driver.createInputTopic(
                KafkaTopic.CLASSIFIED_LETTERS.topicName(), new StringSerializer(), new ByteArraySerializer());
        trends = output(KafkaTopic.COUNCIL_TRENDS, CouncilTrend.class);
        changes = output(KafkaTopic.TREND_CHANGES, TrendChange.class);
        deadLetters = output(KafkaTopic.CLASSIFIED_LETTERS_DEAD_LETTERS, DeadLetter.class);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aLetterMakesATrendForEachThemeAndTopic() {
        pipe(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .area("Plans are late.", "education", "personal-education-plans")
                .strength("Foster carers are well supported.", "placements"));

        assertThat(trends.readKeyValuesToMap())
                .containsOnlyKeys("ashmere.education", "ashmere.personal-education-plans", "ashmere.placements");
        assertThat(changes.readValuesToList())
                .extracting(
                        TrendChange::getId,
                        c -> c.getBefore().orElse(null),
                        c -> c.getAfter().orElse(null))
                .containsExactly(
                        tuple("education", null, Status.NEW_CONCERN),
                        tuple("placements", null, Status.EMERGING_STRENGTH),
                        tuple("personal-education-plans", null, Status.NEW_CONCERN));
    }

    @Test
    void aLaterVisitChangesTheStatus() {
        pipe(letter("ashmere", VisitKind.SIF, "2015-02-02").area("Plans are late.", "education"));
        trends.readKeyValuesToMap();
        changes.readValuesToList();

        pipe(letter("ashmere", VisitKind.ILACS_SHORT, "2019-02-02").strength("Plans are good.", "education"));

        CouncilTrend trend = trends.readKeyValuesToMap().get("ashmere.education");
        assertThat(trend.getVisits()).hasSize(2);
        assertThat(trend.getStatus()).isEqualTo(Status.RESOLVED);
        assertThat(changes.readValuesToList()).singleElement().satisfies(change -> {
            assertThat(change.getBefore()).contains(Status.NEW_CONCERN);
            assertThat(change.getAfter()).contains(Status.RESOLVED);
            assertThat(change.getLetterId()).isEqualTo("ashmere.ilacs-short.2019-02-02");
        });
    }

    @Test
    void aVisitThatSaysNothingOfAThemeDoesNotTouchIt() {
        pipe(letter("ashmere", VisitKind.SIF, "2015-02-02").area("Plans are late.", "education"));
        trends.readKeyValuesToMap();

        pipe(letter("ashmere", VisitKind.FOCUSED_VISIT, "2017-02-02").strength("Homes are stable.", "placements"));

        assertThat(trends.readKeyValuesToMap()).containsOnlyKeys("ashmere.placements");
    }

    @Test
    void theSameLetterAgainMakesNoRecord() {
        LetterBuilder letter = letter("ashmere", VisitKind.SIF, "2015-02-02").counts(2, 3, "education");
        pipe(letter);
        trends.readKeyValuesToMap();
        changes.readValuesToList();

        pipe(letter);

        assertThat(trends.isEmpty()).isTrue();
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void aCorrectedLetterReplacesItsFindings() {
        pipe(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .area("Plans are late.", "education", "personal-education-plans")
                .area("Attendance is low.", "education"));
        trends.readKeyValuesToMap();

        LetterBuilder corrected = letter("ashmere", VisitKind.SIF, "2015-02-02")
                .area("Attendance is low.", "education")
                .strength("Plans are prompt.", "planning-review");
        pipe(corrected);

        Map<String, CouncilTrend> now = trends.readKeyValuesToMap();
        assertThat(now)
                .containsOnlyKeys("ashmere.education", "ashmere.personal-education-plans", "ashmere.planning-review");
        assertThat(now.get("ashmere.personal-education-plans")).isNull();
        assertThat(now.get("ashmere.education").getVisits().get(0).getAreas()).hasSize(1);
    }

    @Test
    void aWithdrawnLetterLeavesNoTrace() {
        pipe(letter("ashmere", VisitKind.SIF, "2015-02-02").area("Plans are late.", "education", "virtual-school"));
        trends.readKeyValuesToMap();
        changes.readValuesToList();

        letters.pipeInput(SIF, null);

        assertThat(trends.readKeyValuesToMap())
                .containsEntry("ashmere.education", null)
                .containsEntry("ashmere.virtual-school", null)
                .hasSize(2);
        assertThat(changes.readValuesToList())
                .extracting(TrendChange::getId, c -> c.getAfter().orElse(null))
                .containsExactlyInAnyOrder(tuple("education", null), tuple("virtual-school", null));
        assertThat(driver.getKeyValueStore(AggregatorTopology.TRENDS_STORE).all())
                .isExhausted();
        assertThat(driver.getKeyValueStore(AggregatorTopology.COUNTED_STORE).all())
                .isExhausted();
    }

    @Test
    void aLetterThatWasNeverCountedCanBeWithdrawn() {
        letters.pipeInput(SIF, null);

        assertThat(trends.isEmpty()).isTrue();
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void councilsDoNotMix() {
        pipe(letter("ashmere", VisitKind.SIF, "2015-02-02").area("Plans are late.", "education"));
        pipe(letter("calderwick", VisitKind.SIF, "2015-02-02").strength("Plans are good.", "education"));

        assertThat(trends.readKeyValuesToMap())
                .hasSize(2)
                .allSatisfy((id, trend) -> assertThat(trend.getVisits()).hasSize(1));
    }

    @Test
    void doubtfulFindingsAloneChangeNoStatus() {
        pipe(letter("ashmere", VisitKind.SIF, "2015-02-02")
                .sentence("Plans vary.", s -> s.setArea(true).setUncertain(true).setThemes(List.of("education"))));

        assertThat(trends.readKeyValuesToMap().get("ashmere.education").getStatus())
                .isEqualTo(Status.UNKNOWN);
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndTheNextLetterGoesThrough() {
        byte[] garbage = "no letter".getBytes(StandardCharsets.UTF_8);
        letters.pipeInput(SIF, garbage);
        pipe(letter("ashmere", VisitKind.ILACS_SHORT, "2019-02-02").area("Plans are late.", "education"));

        TestRecord<String, DeadLetter> dead = deadLetters.readRecord();
        assertThat(dead.key()).isEqualTo(SIF);
        assertThat(dead.value())
                .returns(KafkaTopic.CLASSIFIED_LETTERS.topicName(), DeadLetter::getTopic)
                .returns(0L, DeadLetter::getOffset)
                .satisfies(d -> assertThat(d.getReason()).contains("ClassifiedLetter"))
                .satisfies(d -> assertThat(d.getValue().orElseThrow().array()).isEqualTo(garbage));
        assertThat(trends.readKeyValuesToMap()).containsOnlyKeys("ashmere.education");
    }

    @Test
    void aLetterUnderAnotherLettersKeyIsADeadLetter() {
        ClassifiedLetter letter = letter("ashmere", VisitKind.SIF, "2015-02-02").build();
        letters.pipeInput("ashmere.sif.2016-02-02", bytes(letter));
        letters.pipeInput("nonsense", bytes(letter));
        letters.pipeInput(null, bytes(letter));

        assertThat(deadLetters.readValuesToList())
                .extracting(DeadLetter::getReason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("key is ashmere.sif.2016-02-02"),
                        reason -> assertThat(reason).contains("'nonsense' is no letter id"),
                        reason -> assertThat(reason).contains("no key"));
    }

    @Test
    void aReplayMakesTheSameTablesToTheByte(@TempDir Path otherState) {
        List<LetterBuilder> flow = List.of(
                letter("ashmere", VisitKind.SIF, "2015-02-02").counts(3, 6, "education"),
                letter("ashmere", VisitKind.ILACS_SHORT, "2019-02-02").counts(9, 2, "education"),
                letter("ashmere", VisitKind.SIF, "2015-02-02").counts(4, 6, "education"),
                letter("calderwick", VisitKind.SIF, "2014-02-02").counts(4, 6, "education"));
        flow.forEach(this::pipe);
        Map<String, String> first = tableBytes();
        stop();
        state = otherState;
        start();

        List.of(flow.get(3), flow.get(1), flow.get(2)).forEach(this::pipe);

        assertThat(tableBytes()).isEqualTo(first).hasSize(2);
    }

    private Map<String, String> tableBytes() {
        Map<String, String> table = new TreeMap<>();
        driver.createOutputTopic(
                        KafkaTopic.COUNCIL_TRENDS.topicName(), new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToMap()
                .forEach((key, value) -> table.put(key, HexFormat.of().formatHex(value)));
        return table;
    }

    private void pipe(LetterBuilder builder) {
        ClassifiedLetter letter = builder.build();
        letters.pipeInput(letter.getLetterId(), bytes(letter));
    }

    private byte[] bytes(ClassifiedLetter letter) {
        return new AvroSerde<>(ClassifiedLetter.class, schemas)
                .serializer()
                .serialize(KafkaTopic.CLASSIFIED_LETTERS.topicName(), letter);
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(KafkaTopic topic, Class<T> type) {
        return driver.createOutputTopic(
                topic.topicName(), new StringDeserializer(), new AvroSerde<>(type, schemas).deserializer());
    }
}
