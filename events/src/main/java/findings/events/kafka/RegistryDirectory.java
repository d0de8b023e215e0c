package findings.events.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.message.MissingSchemaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A schema registry with Confluent's interface, which Apicurio Registry answers too. Records stand in Confluent's wire
 * format: a zero byte, four of the schema's id in the registry (big-endian), then the record in binary. The schema of
 * a topic's values is registered under the subject {@code <topic>-value} with full compatibility: the registry refuses
 * a schema with which readers and writers of the one before could not go on.
 *
 * <p>Records from before the registry are still read, so that one can be added to a cluster that holds some.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">Confluent:
 *     wire format</a>
 */
final class RegistryDirectory implements SchemaDirectory {
    private static final byte MAGIC = 0;
    private static final int PREFIX_BYTES = 1 + Integer.BYTES;

    /** How long a caller waits for the registry. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final URI registry;
    private final SchemaDirectory older;
    private final ObjectMapper json = new ObjectMapper();
    // One request at a start of the process: not worth the upgrade to HTTP/2.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * A registry.
     *
     * @param registry where it answers, without a slash at the end
     * @param older where the schemas of records from before the registry are found
     */
    RegistryDirectory(URI registry, SchemaDirectory older) {
        this.registry = registry;
        this.older = older;
    }

    @Override
    public byte[] prefix(String topic, Schema schema) {
        int id = register(topic + "-value", schema);
        schemas.putIfAbsent(id, schema);
        return ByteBuffer.allocate(PREFIX_BYTES).put(MAGIC).putInt(id).array();
    }

    @Override
    public Writer writer(byte[] bytes) {
        if (bytes.length < PREFIX_BYTES) {
            throw new IllegalArgumentException("it is too short to name a schema");
        }
        ByteBuffer prefix = ByteBuffer.wrap(bytes);
        if (prefix.get() != MAGIC) {
            return older.writer(bytes);
        }
        return new Writer(schemas.computeIfAbsent(prefix.getInt(), this::fetch), PREFIX_BYTES);
    }

    @Override
    public void close() {
        older.close();
    }

    private int register(String subject, Schema schema) {
        String name = URLEncoder.encode(subject, StandardCharsets.UTF_8);
        JsonNode registered = ask(
                request("/subjects/" + name + "/versions", "POST", Map.of("schema", schema.toString())),
                "the schema of " + schema.getName() + " under subject " + subject);
        ask(request("/config/" + name, "PUT", Map.of("compatibility", "FULL")), "compatibility of subject " + subject);
        return registered.required("id").intValue();
    }

    private Schema fetch(int id) {
        JsonNode found = ask(request("/schemas/ids/" + id, "GET", Map.of()), "a schema with id " + id);
        return new Schema.Parser().parse(found.required("schema").textValue());
    }

    private HttpRequest request(String path, String method, Map<String, String> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(registry + path))
                .timeout(PATIENCE)
                .header("Accept", MEDIA_TYPE);
        if (body.isEmpty()) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", MEDIA_TYPE)
                .method(method, BodyPublishers.ofString(json.valueToTree(body).toString()))
                .build();
    }

    private JsonNode ask(HttpRequest request, String what) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case OK -> json.readTree(answer.body());
                case NOT_FOUND ->
                    throw new MissingSchemaException(what + " that the registry at " + registry + " does not know");
                case CONFLICT ->
                    throw new SerializationException("the registry at " + registry + " refuses " + what
                            + " because readers or writers of the one before could not go on with it: give added fields"
                            + " a default, and take none away that has none (" + answer.body() + ")");
                default -> throw failure(answer, what);
            };
        } catch (JsonProcessingException e) {
            throw new SerializationException(
                    "what answers at " + registry + " is no schema registry: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new TimeoutException(
                    "the schema registry at " + registry + " does not answer (" + e + "); is it running?", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private RuntimeException failure(HttpResponse<String> answer, String what) {
        int status = answer.statusCode();
        String message =
                "the schema registry at " + registry + " answered " + status + " to " + what + ": " + answer.body();
        return status >= SERVER_ERROR || status == TOO_MANY_REQUESTS
                ? new TimeoutException(message)
                : new SerializationException(message);
    }
}
