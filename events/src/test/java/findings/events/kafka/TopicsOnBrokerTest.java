package findings.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import findings.events.testing.TestBroker;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The topics and the schema directory on a real broker. */
class TopicsOnBrokerTest {
    private static final Schema SCHEMA =
            SchemaBuilder.record("Sample").fields().requiredString("name").endRecord();

    private Admin admin;

    @BeforeEach
    void connect() {
        admin = Admin.create(TestBroker.clientSettings());
    }

    @AfterEach
    void deleteTopics() throws Exception {
        admin.deleteTopics(admin.listTopics().names().get()).all().get();
        await().until(() -> admin.listTopics().names().get().isEmpty());
        admin.close();
    }

    @Test
    void allMissingTopicsAreCreatedAndNothingTheSecondTime() throws Exception {
        Set<KafkaTopic> first = new TopicCreation(admin, 1).createMissing();
        Set<KafkaTopic> second = new TopicCreation(admin, 1).createMissing();

        assertThat(first).isEqualTo(EnumSet.allOf(KafkaTopic.class));
        assertThat(second).isEmpty();
        Map<String, TopicDescription> topics =
                admin.describeTopics(KafkaTopic.names()).allTopicNames().get();
        assertThat(topics.get("letters").partitions()).hasSize(12);
        assertThat(topics.get("schemas").partitions()).hasSize(1);
        assertThat(setting("letters", "cleanup.policy")).isEqualTo("compact");
        assertThat(setting("letters", "flush.messages")).isEqualTo("1");
        assertThat(setting("findings", "retention.ms")).isEqualTo("31536000000");
    }

    @Test
    void aTopicWithAnotherNumberOfPartitionsIsNamed() throws Exception {
        admin.createTopics(List.of(new NewTopic("letters", 3, (short) 1))).all().get();
        await().until(() -> admin.listTopics().names().get().contains("letters"));

        assertThatThrownBy(() -> new TopicCreation(admin, 1).createMissing())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("topic letters has 3 partitions, but needs 12");
    }

    @Test
    void aSchemaThatOneProcessPutsIsFoundByAnother() {
        new TopicCreation(admin, 1).createMissing();
        long fingerprint = SchemaNormalization.parsingFingerprint64(SCHEMA);

        try (KafkaSchemaDirectory writer = new KafkaSchemaDirectory(TestBroker.clientSettings());
                KafkaSchemaDirectory reader = new KafkaSchemaDirectory(TestBroker.clientSettings())) {
            assertThat(reader.find(fingerprint)).isEmpty();

            writer.put(SCHEMA);
            writer.put(SCHEMA);

            assertThat(reader.find(fingerprint)).contains(SCHEMA);
        }
    }

    @Test
    void whatIsNoSchemaIsPassedOver() throws Exception {
        new TopicCreation(admin, 1).createMissing();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(TestBroker.clientSettings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("schemas", "x", "{broken")).get();
        }

        try (KafkaSchemaDirectory directory = new KafkaSchemaDirectory(TestBroker.clientSettings())) {
            directory.put(SCHEMA);

            assertThat(directory.find(1L)).isEmpty();
        }
    }

    private String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
