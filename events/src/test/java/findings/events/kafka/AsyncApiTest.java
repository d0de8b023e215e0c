package findings.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import findings.events.AuditEntry;
import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.CouncilTrend;
import findings.events.DeadLetter;
import findings.events.FindingEvent;
import findings.events.Letter;
import findings.events.RejectedLetter;
import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import findings.events.TrendChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Holds docs/asyncapi.json, which tells subscribers of the topics, to the code. */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.json");
    private static final Path MADE = Path.of("target/asyncapi.json");
    private static final String BINDING = "0.5.0";
    private static final Map<KafkaTopic, Schema> SCHEMAS = new EnumMap<>(Map.ofEntries(
            Map.entry(KafkaTopic.LETTERS, Letter.getClassSchema()),
            Map.entry(KafkaTopic.LETTERS_REJECTED, RejectedLetter.getClassSchema()),
            Map.entry(KafkaTopic.CORRECTIONS, Correction.getClassSchema()),
            Map.entry(KafkaTopic.AUDIT, AuditEntry.getClassSchema()),
            Map.entry(KafkaTopic.CLASSIFIED_LETTERS, ClassifiedLetter.getClassSchema()),
            Map.entry(KafkaTopic.FINDINGS, FindingEvent.getClassSchema()),
            Map.entry(KafkaTopic.COUNCIL_TRENDS, CouncilTrend.getClassSchema()),
            Map.entry(KafkaTopic.TREND_CHANGES, TrendChange.getClassSchema()),
            Map.entry(KafkaTopic.SUBSCRIPTIONS, Subscription.getClassSchema()),
            Map.entry(KafkaTopic.SUBSCRIPTION_PROGRESS, SubscriptionProgress.getClassSchema()),
            Map.entry(KafkaTopic.LETTERS_DEAD_LETTERS, DeadLetter.getClassSchema()),
            Map.entry(KafkaTopic.CORRECTIONS_DEAD_LETTERS, DeadLetter.getClassSchema()),
            Map.entry(KafkaTopic.CLASSIFIED_LETTERS_DEAD_LETTERS, DeadLetter.getClassSchema())));

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void theDocumentSaysWhatTheCodeDoes() throws IOException {
        String made = json.writeValueAsString(document()) + "\n";
        Files.writeString(MADE, made);

        assertThat(DOCUMENT)
                .as("copy events/" + MADE + " to docs/asyncapi.json where the topics or the contract changed")
                .hasContent(made);
    }

    private ObjectNode document() throws JsonProcessingException {
        ObjectNode document = json.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Findings")
                .put("version", "1")
                .put(
                        "description",
                        "The topics of the findings pipeline. Values are in Avro's single-object encoding: two bytes"
                                + " C3 01, the 64-bit fingerprint of the writer's schema, the record in binary; a"
                                + " fingerprint that a reader does not know is looked up on the topic schemas. Read with"
                                + " isolation.level=read_committed. Topics keyed by letter, sentence or council are"
                                + " partitioned by council, the part of the key before the first dot.")
                .putObject("license")
                .put("name", "Apache License, Version 2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (KafkaTopic topic : KafkaTopic.values()) {
            String name = topic.topicName();
            String message = messageName(topic);
            channels.set(name, channel(topic, message));
            operations
                    .putObject("send-" + name)
                    .put("action", "send")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + name);
            if (!messages.has(message)) {
                messages.set(message, message(topic, message));
            }
        }
        return document;
    }

    private ObjectNode channel(KafkaTopic topic, String message) {
        ObjectNode channel = json.createObjectNode().put("address", topic.topicName());
        channel.putObject("messages").putObject(message).put("$ref", "#/components/messages/" + message);
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.topicName()).put("partitions", topic.partitions());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        topic.settings().forEach((setting, value) -> {
            if (setting.equals("cleanup.policy")) {
                configuration.putArray(setting).add(value);
            } else {
                configuration.put(setting, Long.parseLong(value));
            }
        });
        kafka.put("bindingVersion", BINDING);
        return channel;
    }

    private ObjectNode message(KafkaTopic topic, String name) throws JsonProcessingException {
        ObjectNode message = json.createObjectNode().put("name", name);
        ObjectNode key = json.createObjectNode().put("type", "string");
        if (topic == KafkaTopic.SCHEMAS) {
            message.put("summary", "A writer's schema as JSON by its fingerprint, 16 hexadecimal digits.")
                    .put("contentType", "application/json");
            message.putObject("payload").put("type", "object");
        } else {
            Schema schema = SCHEMAS.get(topic);
            JsonNode avro = json.readTree(schema.toString());
            message.put("summary", schema.getDoc().strip()).put("contentType", "avro/binary");
            message.putObject("payload")
                    .put("schemaFormat", "application/vnd.apache.avro+json;version=1.9.0")
                    .set("schema", avro);
        }
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.set("key", key);
        kafka.put("bindingVersion", BINDING);
        return message;
    }

    private static String messageName(KafkaTopic topic) {
        return topic == KafkaTopic.SCHEMAS ? "Schema" : SCHEMAS.get(topic).getName();
    }
}
