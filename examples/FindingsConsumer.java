import findings.events.Finding;
import findings.events.FindingEvent;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaSchemaDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints every finding event, from the oldest that is kept on. */
public class FindingsConsumer {
    public static void main(String[] arguments) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments.length == 0 ? "127.0.0.1:9092" : arguments[0],
                "group.id", "my-group",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        KafkaSchemaDirectory schemas = new KafkaSchemaDirectory(Map.of("bootstrap.servers", settings.get("bootstrap.servers")));
        try (KafkaConsumer<String, FindingEvent> consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), new AvroSerde<>(FindingEvent.class, schemas).deserializer())) {
            consumer.subscribe(List.of("findings"));
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    FindingEvent event = record.value();
                    Finding finding = event.getAfter().or(event::getBefore).orElseThrow();
                    System.out.printf("%s %s %s: %s%n",
                            event.getChange(), event.getCouncilId(), finding.getThemes(), finding.getText());
                });
            }
        }
    }
}
