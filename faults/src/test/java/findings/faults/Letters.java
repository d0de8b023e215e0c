package findings.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.classifier.letter.LetterClassifier;
import findings.classifier.model.FindingModel;
import findings.classifier.topic.TopicFinder;
import findings.events.Block;
import findings.events.BlockKind;
import findings.events.ClassifiedLetter;
import findings.events.ClassifiedSentence;
import findings.events.Heading;
import findings.events.Judgements;
import findings.events.Letter;
import findings.events.Source;
import findings.events.SourceRank;
import findings.events.VisitKind;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaSchemaDirectory;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import findings.events.theme.ThemeCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Made letters put on the topics without ingest, and what must come of them. */
final class Letters implements AutoCloseable {
    private static final Duration SCHEMA_TAKEN = Duration.ofMinutes(1);

    private static final LetterClassifier CLASSIFIER =
            new LetterClassifier(FindingModel.shipped(), new TopicFinder(ThemeCatalogue.standard()));
    private final Map<String, Letter> standing = new LinkedHashMap<>();
    private final KafkaSchemaDirectory schemas;
    private final Producer<String, byte[]> producer;

    Letters(String bootstrapServers) {
        schemas = new KafkaSchemaDirectory(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.PARTITIONER_CLASS_CONFIG,
                        CouncilPartitioner.class),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Puts letters on their topic, and returns when the brokers have them. */
    void send(List<MadeLetter> letters) throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (MadeLetter made : letters) {
            Letter letter = letter(made);
            sent.add(put(KafkaTopic.LETTERS, letter.getLetterId(), Letter.class, letter));
            standing.put(letter.getLetterId(), letter);
        }
        awaitAcknowledged(sent);
    }

    /** Puts letters on the classifiers' topic as a classifier would. */
    void sendClassified(List<MadeLetter> letters) throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (MadeLetter made : letters) {
            ClassifiedLetter letter = CLASSIFIER.classify(letter(made), List.of());
            sent.add(put(KafkaTopic.CLASSIFIED_LETTERS, letter.getLetterId(), ClassifiedLetter.class, letter));
        }
        awaitAcknowledged(sent);
    }

    /** Takes a letter off the classifiers' topic. */
    void withdrawClassified(MadeLetter made) throws InterruptedException {
        awaitAcknowledged(List.of(put(KafkaTopic.CLASSIFIED_LETTERS, made.id(), ClassifiedLetter.class, null)));
    }

    private <T extends SpecificRecord> Future<?> put(KafkaTopic topic, String key, Class<T> type, T valueOrNull) {
        byte[][] value = new byte[1][];
        // Brokers that have only just met may not take a schema at once.
        await().pollDelay(Duration.ZERO)
                .pollInSameThread()
                .atMost(SCHEMA_TAKEN)
                .ignoreExceptionsInstanceOf(TimeoutException.class)
                .untilAsserted(() -> value[0] =
                        new AvroSerde<>(type, schemas).serializer().serialize(topic.topicName(), valueOrNull));
        return producer.send(new ProducerRecord<>(topic.topicName(), key, value[0]));
    }

    private static void awaitAcknowledged(List<Future<?>> sent) throws InterruptedException {
        for (Future<?> record : sent) {
            try {
                record.get();
            } catch (ExecutionException e) {
                throw new AssertionError("the brokers do not acknowledge a record", e);
            }
        }
    }

    /** Checks that each letter was classified whole, and each finding published once. */
    void assertEachOnce(Outcome outcome) {
        SortedMap<String, String> expected = new TreeMap<>();
        List<ClassifiedLetter> classified = standing.values().stream()
                .map(letter -> CLASSIFIER.classify(letter, List.of()))
                .toList();
        classified.forEach(letter -> expected.put(letter.getLetterId(), hexadecimal(letter)));
        Stream<String> findings = classified.stream()
                .flatMap(letter -> letter.getSentences().stream())
                .filter(sentence -> sentence.getStrength() || sentence.getArea())
                .map(ClassifiedSentence::getId);

        assertThat(outcome.classifiedLetters()).isEqualTo(expected);
        assertThat(outcome.contradictions()).isEmpty();
        assertThat(outcome.findings().keySet()).containsExactlyInAnyOrderElementsOf(findings.toList());
        assertThat(outcome.deadLetters()).isZero();
    }

    private static String hexadecimal(ClassifiedLetter letter) {
        byte[] bytes = new AvroSerde<>(ClassifiedLetter.class, SchemaDirectory.inMemory())
                .serializer()
                .serialize(KafkaTopic.CLASSIFIED_LETTERS.topicName(), letter);
        return HexFormat.of().formatHex(bytes);
    }

    private static Letter letter(MadeLetter made) {
        return Letter.newBuilder()
                .setLetterId(made.id())
                .setCouncilId(made.council().toLowerCase(Locale.UK))
                .setCouncilName(made.council())
                .setKind(VisitKind.FOCUSED_VISIT)
                .setVisitStart(made.visited())
                .setVisitEnd(made.visited().plusDays(1))
                .setJudgements(Judgements.newBuilder().build())
                .setSource(Source.newBuilder()
                        .setSha256("0".repeat(64))
                        .setMediaType("text/plain")
                        .setRank(SourceRank.PRIMARY)
                        .build())
                .setBlocks(List.of(
                        block(
                                "What needs to improve in this area of social work practice",
                                made.improvement(),
                                BlockKind.BULLET),
                        block("Main findings", String.join(" ", made.findings()), BlockKind.PARA)))
                .build();
    }

    private static Block block(String heading, String text, BlockKind kind) {
        return Block.newBuilder()
                .setHeadings(List.of(
                        Heading.newBuilder().setLevel(1).setText(heading).build()))
                .setText(text)
                .setKind(kind)
                .build();
    }

    @Override
    public void close() {
        producer.close();
        schemas.close();
    }
}
