package findings.aggregator.stream;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.testing.LetterBuilder;
import findings.events.ClassifiedLetter;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostTablesTest {
    private static final LetterBuilder FIRST = letter("ashmere", VisitKind.SIF, "2015-02-02")
            .area("Plans are late.", "education", "personal-education-plans")
            .strength("Homes are stable.", "placements");
    private static final LetterBuilder SECOND =
            letter("ashmere", VisitKind.ILACS_SHORT, "2019-02-02").area("Plans are late.", "education");
    private static final LetterBuilder FIRST_CORRECTED =
            letter("ashmere", VisitKind.SIF, "2015-02-02").strength("Plans are prompt.", "planning-review");

    @TempDir
    Path folder;

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private final List<ConsumerRecord<String, byte[]>> trends = new ArrayList<>();

    @Test
    void anAggregatorWithoutItsStateTakesOutWhatItCountedBefore() {
        try (TopologyTestDriver before = start("before")) {
            feed(before, FIRST);
            feed(before, SECOND);
        }

        try (TopologyTestDriver after = start("after")) {
            feed(after, FIRST_CORRECTED);
        }

        assertThat(latest()).isEqualTo(latestOf(FIRST, SECOND, FIRST_CORRECTED));
    }

    @Test
    void anAggregatorWithoutItsStatePublishesNothingAgainWhenItReadsAllFromTheBeginning() {
        try (TopologyTestDriver before = start("before")) {
            feed(before, FIRST);
            feed(before, SECOND);
        }
        int published = trends.size();

        try (TopologyTestDriver after = start("after")) {
            feed(after, FIRST);
            feed(after, SECOND);
        }

        assertThat(trends).hasSize(published);
    }

    /** The tables of an aggregator that nothing happened to. */
    private SortedMap<String, String> latestOf(LetterBuilder... letters) {
        trends.clear();
        try (TopologyTestDriver undisturbed = start("undisturbed")) {
            for (LetterBuilder letter : letters) {
                feed(undisturbed, letter);
            }
        }
        return latest();
    }

    private SortedMap<String, String> latest() {
        SortedMap<String, String> latest = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> trend : trends) {
            if (trend.value() == null) {
                latest.remove(trend.key());
            } else {
                latest.put(trend.key(), HexFormat.of().formatHex(trend.value()));
            }
        }
        return latest;
    }

    private TopologyTestDriver start(String state) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve(state).toString());
        return new TopologyTestDriver(
                AggregatorTopology.addTo(
                        new Topology(),
                        schemas,
                        (topic, partition, taker) -> List.copyOf(trends).forEach(taker)),
                settings);
    }

    /** Puts a letter through the flow; the trends that come out stand on their topic then. */
    private void feed(TopologyTestDriver driver, LetterBuilder builder) {
        ClassifiedLetter letter = builder.build();
        String topic = KafkaTopic.CLASSIFIED_LETTERS.topicName();
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(
                        letter.getLetterId(),
                        new AvroSerde<>(ClassifiedLetter.class, schemas)
                                .serializer()
                                .serialize(topic, letter));
        String trendTopic = KafkaTopic.COUNCIL_TRENDS.topicName();
        driver.createOutputTopic(trendTopic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(trend ->
                        trends.add(new ConsumerRecord<>(trendTopic, 0, trends.size(), trend.key(), trend.value())));
    }
}
