package findings.standalone.command;

import findings.events.ClassifiedLetter;
import findings.events.Correction;
import findings.events.DeadLetter;
import findings.events.Letter;
import findings.events.kafka.AvroSerde;
import findings.events.kafka.DeadLetters;
import findings.events.kafka.DeadLetters.Entry;
import findings.events.kafka.KafkaStandingRecords;
import findings.events.kafka.KafkaTopic;
import findings.events.kafka.NotFedInAgainException;
import findings.events.kafka.RecordsAgain;
import findings.events.kafka.SchemaDirectory;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code findings dead-letters}: records that could not be read or processed. */
@Command(
        name = "dead-letters",
        description = "Lists the records that a service could not read or process, each with the reason; shows one, or"
                + " feeds them in again once what was wrong is mended.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<KafkaTopic, Class<? extends SpecificRecord>> TYPES = Map.of(
            KafkaTopic.LETTERS, Letter.class,
            KafkaTopic.CORRECTIONS, Correction.class,
            KafkaTopic.CLASSIFIED_LETTERS, ClassifiedLetter.class);

    @Parameters(
            paramLabel = "PLACE",
            arity = "0..*",
            description = "Those read from there, such as letters-3@17; all where none is given.")
    private List<String> places = List.of();

    @ArgGroup
    private What what;

    @Mixin
    private KafkaOptions kafka;

    @Spec
    private CommandSpec spec;

    private static final class What {
        @Option(names = "--json", description = "Prints a JSON document a line.")
        private boolean json;

        @Option(names = "--show", description = "Prints the record itself, decoded where it can be, else as bytes.")
        private boolean show;

        @Option(
                names = "--feed-in-again",
                description = "Feeds them in again; passes over those that were, and those with a newer record of their"
                        + " key on the topic.")
        private boolean feedInAgain;
    }

    @Override
    public Integer call() {
        Map<String, Object> settings = kafka.clientSettings();
        try (SchemaDirectory schemas = kafka.schemas(settings);
                KafkaStandingRecords standing = new KafkaStandingRecords(settings);
                RecordsAgain again = new RecordsAgain(settings, standing)) {
            DeadLetters dead = new DeadLetters(standing, again, schemas);
            List<Entry> entries = chosen(dead.all());
            if (what != null && what.feedInAgain) {
                return feedInAgain(dead, entries);
            }
            PrintWriter out = spec.commandLine().getOut();
            entries.forEach(entry -> {
                if (what != null && what.json) {
                    out.println(json(entry, schemas));
                } else {
                    print(out, entry, what != null && what.show, schemas);
                }
            });
            if (what == null) {
                out.println(entries.size() + " dead letters, "
                        + entries.stream()
                                .filter(entry -> entry.fedInAgainAt().isEmpty())
                                .count()
                        + " of them not fed in again");
            }
            return 0;
        } catch (KafkaException e) {
            throw new CommandException("the Kafka broker breaks off: " + e.getMessage() + "; run it again", e);
        }
    }

    private List<Entry> chosen(List<Entry> all) {
        for (String place : places) {
            if (all.stream().noneMatch(entry -> entry.place().equals(place))) {
                throw new CommandException("there is no dead letter " + place
                        + "; 'findings dead-letters' lists them, and a place is like letters-3@17");
            }
        }
        return places.isEmpty()
                ? all
                : all.stream().filter(entry -> places.contains(entry.place())).toList();
    }

    /** Those named must be fed in; among all, those that need not or must not be are passed over. */
    private int feedInAgain(DeadLetters dead, List<Entry> entries) {
        PrintWriter out = spec.commandLine().getOut();
        int fed = 0;
        int left = 0;
        for (Entry entry : entries) {
            try {
                if (places.isEmpty() && entry.fedInAgainAt().isPresent()) {
                    continue;
                }
                long offset = dead.feedInAgain(entry, KafkaOptions.user());
                out.println(entry.place() + " " + entry.key() + ": fed in again, as offset " + offset);
                fed++;
            } catch (NotFedInAgainException e) {
                out.println(entry.place() + " " + entry.key() + ": left alone, " + e.getMessage());
                left++;
            }
            out.flush();
        }
        out.println(fed + " fed in again, " + left + " left alone");
        return places.isEmpty() || left == 0 ? 0 : 1;
    }

    private static void print(PrintWriter out, Entry entry, boolean whole, SchemaDirectory schemas) {
        out.println(entry.place() + "  " + entry.when() + "  " + entry.key()
                + entry.fedInAgainAt()
                        .map(offset -> "  fed in again, as offset " + offset)
                        .orElse(""));
        TextTable.wrap(out, "    ", entry.letter().getReason());
        if (whole) {
            out.println(decoded(entry, schemas)
                    .or(() -> entry.value().map(HexFormat.of()::formatHex))
                    .orElse("    (no value)"));
        }
    }

    private static ObjectNode json(Entry entry, SchemaDirectory schemas) {
        DeadLetter letter = entry.letter();
        ObjectNode json = JSON.createObjectNode();
        json.put("place", entry.place());
        json.put("topic", letter.getTopic());
        json.put("partition", letter.getPartition());
        json.put("offset", letter.getOffset());
        json.put("key", entry.key());
        json.put("when", entry.when().toString());
        json.put("reason", letter.getReason());
        entry.fedInAgainAt().ifPresent(offset -> json.put("fedInAgainAt", offset));
        entry.value().ifPresent(value -> json.put("value", HexFormat.of().formatHex(value)));
        decoded(entry, schemas).ifPresent(text -> json.set("record", JSON.readTree(text)));
        return json;
    }

    /** The record as Avro writes JSON, where it is what its topic holds. */
    private static Optional<String> decoded(Entry entry, SchemaDirectory schemas) {
        String topic = entry.letter().getTopic();
        return KafkaTopic.named(topic)
                .map(TYPES::get)
                .flatMap(type -> entry.value().flatMap(bytes -> decoded(topic, type, bytes, schemas)));
    }

    private static Optional<String> decoded(
            String topic, Class<? extends SpecificRecord> type, byte[] bytes, SchemaDirectory schemas) {
        try {
            return Optional.of(new AvroSerde<>(type, schemas)
                    .deserializer()
                    .deserialize(topic, bytes)
                    .toString());
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
