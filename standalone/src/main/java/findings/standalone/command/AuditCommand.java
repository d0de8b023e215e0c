package findings.standalone.command;

import findings.events.AuditEntry;
import findings.events.EnumId;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.SchemaDirectory;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code findings audit}: who did what. It asks Kafka, so that only whoever may read the topic sees it. */
@Command(
        name = "audit",
        description =
                "Lists who fed, withdrew and corrected what, replayed letters and fed dead letters in again, in order of"
                        + " time, from the audit topic.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--council", paramLabel = "COUNCIL", description = "Only what concerns this council's letters.")
    private String council;

    @Option(names = "--by", paramLabel = "NAME", description = "Only what was done with the key of this name.")
    private String by;

    @Option(names = "--since", paramLabel = "DATE", description = "Only what was done on this day (UTC) or later.")
    private LocalDate since;

    @Option(names = "--json", description = "Prints JSON, an entry a line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<AuditEntry> entries = entries();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            entries.forEach(out::println);
        } else {
            print(out, entries);
        }
        return 0;
    }

    private static void print(PrintWriter out, List<AuditEntry> entries) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("at", "by", "action", "outcome", "count", "id"));
        for (AuditEntry entry : entries) {
            rows.add(List.of(
                    entry.getAt().toString(),
                    entry.getBy(),
                    EnumId.of(entry.getAction()),
                    entry.getOutcome(),
                    Integer.toString(entry.getCount()),
                    entry.getId()));
        }
        TextTable.print(out, rows);
    }

    private List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        Map<String, Object> settings = kafka.clientSettings();
        try (SchemaDirectory schemas = kafka.schemas(settings);
                KafkaStandingRecords records = new KafkaStandingRecords(settings)) {
            Deserializer<AuditEntry> reader = new AvroSerde<>(AuditEntry.class, schemas).deserializer();
            for (int partition = 0; partition < KafkaTopic.PARTITIONS; partition++) {
                records.read(
                        KafkaTopic.AUDIT,
                        partition,
                        entry -> entries.add(reader.deserialize(entry.topic(), entry.value())));
            }
        } catch (KafkaException e) {
            throw new CommandException("the Kafka broker breaks off: " + e.getMessage() + "; run it again", e);
        }
        entries.removeIf(entry -> !isWanted(entry));
        entries.sort(Comparator.comparing(AuditEntry::getAt));
        return entries;
    }

    private boolean isWanted(AuditEntry entry) {
        return (council == null || entry.getId().startsWith(council + "."))
                && (by == null || entry.getBy().equals(by))
                && (since == null
                        || !entry.getAt().isBefore(since.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
