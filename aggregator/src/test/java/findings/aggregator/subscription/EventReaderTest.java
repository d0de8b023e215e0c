package findings.aggregator.subscription;

import static findings.aggregator.testing.LetterBuilder.letter;
import static org.assertj.core.api.Assertions.assertThat;

import findings.aggregator.query.FindingFilter;
import findings.aggregator.testing.FindingEvents;
import findings.events.ClassifiedLetter;
import findings.events.FindingEvent;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final ClassifiedLetter LETTER = letter("ashmere", VisitKind.SIF, "2015-02-02")
            .area("Too many plans are late.", "education")
            .build();
    private static final FindingFilter ALL =
            new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private final SchemaDirectory schemas = SchemaDirectory.inMemory();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");

    @Test
    void aNewSubscriberBeginsWithWhatComesNext() {
        topics(0, 10);

        EventReader reader = reader(ALL, Optional.empty());

        assertThat(reader.positions().of(KafkaTopic.FINDINGS, 3)).isEqualTo(10);
        assertThat(reader.poll(Duration.ZERO)).isEmpty();
    }

    @Test
    void aSubscriberResumesWhereItWasInEveryPartition() {
        topics(0, 2);
        EventReader reader = reader(ALL, Optional.of(at(1).with(KafkaTopic.FINDINGS, 5, 0)));
        add(3, 1);
        add(5, 0);
        add(5, 1);

        List<String> ids = reader.poll(Duration.ZERO).stream()
                .map(delivery -> ((Delivery.Happened) delivery).event().id())
                .toList();

        assertThat(ids).containsExactlyInAnyOrder("findings-3-1", "findings-5-0", "findings-5-1");
        assertThat(reader.positions().of(KafkaTopic.FINDINGS, 5)).isEqualTo(2);
        assertThat(reader.positions().of(KafkaTopic.FINDINGS, 4)).isEqualTo(1);
    }

    @Test
    void eachEventsPositionsLeadToTheNextOne() {
        topics(0, 2);
        EventReader reader = reader(ALL, Optional.of(at(0)));
        add(3, 0);
        add(3, 1);

        assertThat(reader.poll(Duration.ZERO))
                .extracting(delivery -> delivery.positions().of(KafkaTopic.FINDINGS, 3))
                .containsExactly(1L, 2L);
    }

    @Test
    void eventsThatAreNotWantedMoveThePositionToo() {
        topics(0, 1);
        FindingFilter elsewhere =
                new FindingFilter(Set.of("calderwick"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        EventReader reader = reader(elsewhere, Optional.of(at(0)));
        add(3, 0);

        assertThat(reader.poll(Duration.ZERO)).isEmpty();
        assertThat(reader.positions().of(KafkaTopic.FINDINGS, 3)).isEqualTo(1);
    }

    @Test
    void aPositionOlderThanWhatIsKeptIsToldAndTheOldestKeptFollow() {
        topics(5, 6);
        EventReader reader = reader(ALL, Optional.of(at(5).with(KafkaTopic.FINDINGS, 3, 4)));
        add(3, 5);

        List<Delivery> deliveries = new ArrayList<>(reader.poll(Duration.ZERO));

        assertThat(deliveries.get(0)).isInstanceOf(Delivery.Missed.class);
        assertThat(deliveries.get(1)).isInstanceOf(Delivery.Happened.class);
    }

    @Test
    void aPositionOfATopicThatWasMadeAnewIsTold() {
        topics(0, 1);
        EventReader reader = reader(ALL, Optional.of(at(1).with(KafkaTopic.TREND_CHANGES, 0, 99)));

        assertThat(reader.poll(Duration.ZERO)).first().isInstanceOf(Delivery.Missed.class);
    }

    @Test
    void eventsThatAreDroppedWhileAReaderIsSlowAreTold() {
        topics(0, 1);
        EventReader reader = reader(ALL, Optional.of(at(1)));
        TopicPartition partition = new TopicPartition("findings", 3);
        consumer.setPollException(new OffsetOutOfRangeException(Map.of(partition, 1L)));

        assertThat(reader.poll(Duration.ZERO)).singleElement().isInstanceOf(Delivery.Missed.class);
    }

    @Test
    void anEventThatCannotBeReadIsPassedOver() {
        topics(0, 2);
        EventReader reader = reader(ALL, Optional.of(at(0)));
        consumer.addRecord(new ConsumerRecord<>("findings", 3, 0, "ashmere", new byte[] {1, 2, 3}));
        add(3, 1);

        assertThat(reader.poll(Duration.ZERO)).hasSize(1);
    }

    private EventReader reader(FindingFilter filter, Optional<Positions> resume) {
        EventReader reader = new EventReader(consumer, schemas, filter);
        reader.begin(resume);
        return reader;
    }

    private void topics(long beginning, long end) {
        Map<TopicPartition, Long> first = new HashMap<>();
        Map<TopicPartition, Long> last = new HashMap<>();
        for (KafkaTopic topic : Positions.TOPICS) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                first.put(new TopicPartition(topic.topicName(), partition), beginning);
                last.put(new TopicPartition(topic.topicName(), partition), end);
            }
        }
        consumer.updateBeginningOffsets(first);
        consumer.updateEndOffsets(last);
    }

    private void add(int partition, long offset) {
        byte[] value = new AvroSerde<>(FindingEvent.class, schemas)
                .serializer()
                .serialize(
                        "findings",
                        FindingEvents.added(LETTER, LETTER.getSentences().get(0)));
        consumer.addRecord(new ConsumerRecord<>("findings", partition, offset, "ashmere", value));
    }

    private static Positions at(long offset) {
        Positions positions = Positions.start();
        for (KafkaTopic topic : Positions.TOPICS) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                positions = positions.with(topic, partition, offset);
            }
        }
        return positions;
    }
}
