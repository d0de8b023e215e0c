package findings.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import findings.events.Block;
import findings.events.BlockKind;
import findings.events.Grade;
import findings.events.Judgements;
import findings.events.Letter;
import findings.events.Source;
import findings.events.SourceRank;
import findings.events.VisitKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Old readers read new records and new readers old ones, as bytes on the wire. */
class SchemaEvolutionTest {
    private static final Schema VERSION_2 = version2();

    private final FingerprintDirectory schemas = SchemaDirectory.inMemory();
    private final AvroSerde<Letter> version1 = new AvroSerde<>(Letter.class, schemas);

    @Test
    void anOldReaderReadsANewRecordWithoutWhatItDoesNotKnow() throws IOException {
        schemas.put(VERSION_2);
        byte[] bytes = writeVersion2("ILACS_SHORT", "GOOD");

        Letter read = version1.deserializer().deserialize("letters", bytes);

        assertThat(read).isEqualTo(letter());
    }

    @Test
    void anOldReaderTakesANewKindOfVisitAndANewGradeForTheDefaultOnes() throws IOException {
        schemas.put(VERSION_2);
        byte[] bytes = writeVersion2("THEMATIC_VISIT", "EXEMPLARY");

        Letter read = version1.deserializer().deserialize("letters", bytes);

        assertThat(read.getKind()).isEqualTo(VisitKind.OTHER);
        assertThat(read.getJudgements().getOverall()).contains(Grade.UNKNOWN);
        assertThat(read.getVisitStart()).contains(LocalDate.of(2018, 10, 29));
        assertThat(read.getBlocks()).isEqualTo(letter().getBlocks());
    }

    @Test
    void aNewReaderReadsAnOldRecordWithDefaultsForWhatItLacks() throws IOException {
        byte[] bytes = version1.serializer().serialize("letters", letter());

        GenericRecord read = new BinaryMessageDecoder<GenericRecord>(
                        new GenericData(),
                        VERSION_2,
                        fingerprint -> schemas.find(fingerprint).orElseThrow())
                .decode(bytes);

        assertThat(read.get("letterId")).hasToString("ashmere.ilacs-short.2018-10-29");
        assertThat(read.get("language")).hasToString("en");
        assertThat(read.get("kind")).hasToString("ILACS_SHORT");
        GenericRecord block = (GenericRecord) ((List<?>) read.get("blocks")).get(0);
        assertThat(block.get("text")).hasToString("Social workers see children often.");
        assertThat(block.get("column")).isEqualTo(1);
    }

    @Test
    void aRecordWhoseSchemaNobodyPutIsNamedAsSuch() throws IOException {
        byte[] bytes = writeVersion2("ILACS_SHORT", "GOOD");

        assertThatThrownBy(() -> version1.deserializer().deserialize("letters", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("written with a schema that no writer has put on topic schemas");
    }

    @Test
    void randomAndTruncatedBytesAreNamedAsSuch() {
        byte[] whole = version1.serializer().serialize("letters", letter());
        byte[] truncated = Arrays.copyOf(whole, whole.length / 2);

        for (byte[] broken : List.of(truncated, new byte[] {1, 2, 3}, new byte[0])) {
            assertThatThrownBy(() -> version1.deserializer().deserialize("letters", broken))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("is no Letter");
        }
    }

    @Test
    void aDirectoryOutOfReachIsNoFaultOfTheRecord() throws IOException {
        SchemaDirectory outOfReach = new FingerprintDirectory() {
            @Override
            public void put(Schema schema) {}

            @Override
            public Optional<Schema> find(long fingerprint) {
                throw new TimeoutException("broker away");
            }
        };
        byte[] bytes = writeVersion2("ILACS_SHORT", "GOOD");

        assertThatThrownBy(() ->
                        new AvroSerde<>(Letter.class, outOfReach).deserializer().deserialize("letters", bytes))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void aWithdrawalHasNoBytes() {
        assertThat(version1.serializer().serialize("letters", null)).isNull();
        assertThat(version1.deserializer().deserialize("letters", null)).isNull();
    }

    /** The letter's schema a few years on: fields added to it and to its blocks, a kind of visit and a grade added. */
    private static Schema version2() {
        try {
            ObjectNode letter = (ObjectNode)
                    new ObjectMapper().readTree(Letter.getClassSchema().toString());
            addField(letter, "{\"name\":\"language\",\"type\":\"string\",\"default\":\"en\"}");
            addField(named(letter, "Block"), "{\"name\":\"column\",\"type\":\"int\",\"default\":1}");
            ((ArrayNode) named(letter, "VisitKind").get("symbols")).insert(0, "THEMATIC_VISIT");
            ((ArrayNode) named(letter, "Grade").get("symbols")).add("EXEMPLARY");
            return new Schema.Parser().parse(letter.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode named(JsonNode schema, String name) {
        return (ObjectNode) schema.findParents("name").stream()
                .filter(node -> node.get("name").asText().equals(name) && (node.has("fields") || node.has("symbols")))
                .findFirst()
                .orElseThrow();
    }

    private static void addField(ObjectNode schema, String field) throws IOException {
        ((ArrayNode) schema.get("fields")).insert(1, new ObjectMapper().readTree(field));
    }

    private static byte[] writeVersion2(String kind, String overall) throws IOException {
        GenericData.Record judgements = new GenericData.Record(field("judgements"));
        Schema grade =
                field("judgements").getField("overall").schema().getTypes().get(1);
        judgements.put("overall", new GenericData.EnumSymbol(grade, overall));
        GenericRecord source = new GenericRecordBuilder(field("source"))
                .set("sha256", "00ff")
                .set("mediaType", "application/pdf")
                .build();
        GenericRecord block = new GenericRecordBuilder(field("blocks").getElementType())
                .set("text", "Social workers see children often.")
                .set("column", 2)
                .build();
        GenericRecord letter = new GenericRecordBuilder(VERSION_2)
                .set("letterId", "ashmere.ilacs-short.2018-10-29")
                .set("language", "cy")
                .set("councilId", "ashmere")
                .set("councilName", "Ashmere")
                .set("kind", new GenericData.EnumSymbol(field("kind"), kind))
                .set("visitStart", (int) LocalDate.of(2018, 10, 29).toEpochDay())
                .set("judgements", judgements)
                .set("source", source)
                .set("blocks", List.of(block))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericRecord>(new GenericData(), VERSION_2).encode(letter, bytes);
        return bytes.toByteArray();
    }

    private static Schema field(String name) {
        return VERSION_2.getField(name).schema();
    }

    private static Letter letter() {
        return Letter.newBuilder()
                .setLetterId("ashmere.ilacs-short.2018-10-29")
                .setCouncilId("ashmere")
                .setCouncilName("Ashmere")
                .setKind(VisitKind.ILACS_SHORT)
                .setVisitStart(LocalDate.of(2018, 10, 29))
                .setJudgements(Judgements.newBuilder().setOverall(Grade.GOOD).build())
                .setSource(Source.newBuilder()
                        .setSha256("00ff")
                        .setMediaType("application/pdf")
                        .setRank(SourceRank.PRIMARY)
                        .build())
                .setBlocks(List.of(Block.newBuilder()
                        .setText("Social workers see children often.")
                        .setKind(BlockKind.PARA)
                        .build()))
                .build();
    }
}
