package findings.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import findings.events.Dimension;
import findings.events.Status;
import findings.events.TrendChange;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryDirectoryTest {
    private static final String TOPIC = "trend-changes";

    private final FakeRegistry registry = new FakeRegistry();
    private final FingerprintDirectory older = SchemaDirectory.inMemory();
    private final AvroSerde<TrendChange> writer = serde();

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aRecordBeginsWithAZeroByteAndTheSchemasIdInFour() {
        byte[] bytes = writer.serializer().serialize(TOPIC, change());

        assertThat(Arrays.copyOf(bytes, 5)).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void theSchemaIsRegisteredOnceForTheTopicsValuesWithFullCompatibility() {
        writer.serializer().serialize(TOPIC, change());
        writer.serializer().serialize(TOPIC, change());

        assertThat(registry.requests)
                .containsExactly("POST /subjects/trend-changes-value/versions", "PUT /config/trend-changes-value");
        assertThat(registry.compatibility("trend-changes-value")).isEqualTo("FULL");
    }

    @Test
    void anotherProcessReadsIt() {
        byte[] bytes = writer.serializer().serialize(TOPIC, change());

        assertThat(serde().deserializer().deserialize(TOPIC, bytes)).isEqualTo(change());
        assertThat(registry.requests).contains("GET /schemas/ids/1");
    }

    @Test
    void aRecordFromBeforeTheRegistryIsRead() {
        byte[] bytes = new AvroSerde<>(TrendChange.class, older).serializer().serialize(TOPIC, change());

        assertThat(writer.deserializer().deserialize(TOPIC, bytes)).isEqualTo(change());
    }

    @Test
    void aSchemaThatTheRegistryDoesNotKnowIsNamed() {
        byte[] bytes = {0, 0, 0, 0, 9, 1, 2, 3};

        assertThatThrownBy(() -> writer.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("a schema with id 9 that the registry at")
                .hasMessageContaining("does not know");
    }

    @Test
    void randomBytesAreNamedAsSuch() {
        for (byte[] broken : new byte[][] {{}, {0, 0}, {7, 7, 7, 7, 7, 7, 7}}) {
            assertThatThrownBy(() -> writer.deserializer().deserialize(TOPIC, broken))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("a record on topic trend-changes is no TrendChange");
        }
    }

    @Test
    void anIncompatibleSchemaIsRefusedWithWhatToDo() {
        registry.answerWith(409);

        assertThatThrownBy(() -> writer.serializer().serialize(TOPIC, change()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("give added fields a default");
    }

    @Test
    void aRegistryOutOfReachIsNoFaultOfTheRecord() {
        byte[] bytes = writer.serializer().serialize(TOPIC, change());
        AvroSerde<TrendChange> reader = serde();
        registry.answerWith(503);

        assertThatThrownBy(() -> reader.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("answered 503");

        registry.close();

        assertThatThrownBy(() -> reader.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("does not answer");
    }

    private AvroSerde<TrendChange> serde() {
        return new AvroSerde<>(TrendChange.class, new RegistryDirectory(registry.address(), older));
    }

    private static TrendChange change() {
        return TrendChange.newBuilder()
                .setCouncilId("ashmere")
                .setCouncilName("Ashmere")
                .setDimension(Dimension.TOPIC)
                .setId("personal-education-plans")
                .setBefore(null)
                .setAfter(Status.NEW_CONCERN)
                .setLetterId("ashmere.ilacs-short.2018-10-29")
                .build();
    }
}
