package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import findings.events.kafka.CouncilPartitioner;
import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.KafkaTopic;
import findings.standalone.pipeline.Pipeline;
import findings.standalone.pipeline.PipelineSettings;
import findings.standalone.pipeline.PipelineStartException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine;

/** A pipeline on free ports that commands are run against. */
final class TestInstallation implements AutoCloseable {
    private final Pipeline pipeline;
    private final Map<String, Object> clientSettings;

    private TestInstallation(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.clientSettings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, pipeline.bootstrapServers());
    }

    static TestInstallation start(Path data, Path councils) throws PipelineStartException {
        return new TestInstallation(Pipeline.start(new PipelineSettings(data, 0, 0, null, councils)));
    }

    /** With the sample letters in it, all classified. */
    static TestInstallation startWith(Samples samples, Path data) throws Exception {
        TestInstallation installation = start(data, samples.councils());
        installation.feed(samples.letters());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> installation.latest(KafkaTopic.CLASSIFIED_LETTERS).size()
                        == samples.letters().size());
        return installation;
    }

    /** What a command printed, and how it ended. */
    record Ran(int exit, String out, String err) {}

    /** Runs a command that talks to the server. */
    Ran onServer(String... arguments) {
        return run(with(arguments, "--server", pipeline.address().toString()));
    }

    /** Runs a command that talks to the brokers. */
    Ran onKafka(String... arguments) {
        return run(with(arguments, "--kafka", pipeline.bootstrapServers()));
    }

    private static String[] with(String[] arguments, String option, String where) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(option);
        all.add(where);
        return all.toArray(String[]::new);
    }

    static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = FindingsCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return new Ran(command.execute(arguments), out.toString(), err.toString());
    }

    Server server() {
        return new Server(pipeline.address());
    }

    Map<String, Object> clientSettings() {
        return clientSettings;
    }

    void feed(List<Path> letters) {
        assertThat(new LetterFeed(server()).feed(letters, Map.of())).noneMatch(LetterFeed.Fed::rejected);
    }

    /** The latest value of each key that has one, in hexadecimal. */
    SortedMap<String, String> latest(KafkaTopic topic) {
        SortedMap<String, String> latest = new TreeMap<>();
        try (KafkaStandingRecords records = new KafkaStandingRecords(clientSettings)) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                records.read(topic, partition, entry -> {
                    if (entry.value() == null) {
                        latest.remove(entry.key());
                    } else {
                        latest.put(entry.key(), HexFormat.of().formatHex(entry.value()));
                    }
                });
            }
        }
        return latest;
    }

    /** How many records stand on a topic. */
    int count(KafkaTopic topic) {
        List<Long> offsets = new ArrayList<>();
        try (KafkaStandingRecords records = new KafkaStandingRecords(clientSettings)) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                records.read(topic, partition, entry -> offsets.add(entry.offset()));
            }
        }
        return offsets.size();
    }

    /** Puts bytes on a topic, as somebody might who knows nothing of it. */
    void put(KafkaTopic topic, String key, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                pipeline.bootstrapServers(),
                ProducerConfig.PARTITIONER_CLASS_CONFIG,
                CouncilPartitioner.class);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.topicName(), key, value)).get();
        }
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
