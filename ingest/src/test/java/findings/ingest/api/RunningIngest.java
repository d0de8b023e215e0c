package findings.ingest.api;

import findings.events.testing.TestBroker;
import findings.ingest.IngestApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ingest as it really runs, on a free port, with four councils that do not exist. */
public final class RunningIngest implements AutoCloseable {
    private static final String COUNCILS = """
            id,name,aliases,gss_code,ofsted_urn,la_code,former_codes,region,type,neighbours,successors
            ashmere,Ashmere,,,,,,,,,
            calderwick,Calderwick,,,,,,,,,
            northmoor,Northmoor,,,,,,,,,
            wexcombe,Wexcombe,,,,,,,,,
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;

    /** An answer of the service. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        String text(String field) {
            return json().path(field).asString();
        }
    }

    private RunningIngest(ConfigurableApplicationContext service) {
        this.service = service;
    }

    public static RunningIngest start(Path folder, Map<String, String> settings) throws IOException {
        Path councils = Files.writeString(folder.resolve("councils.csv"), COUNCILS);
        Map<String, String> all = new HashMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "findings.bootstrap-servers", (String) TestBroker.withTopics().get("bootstrap.servers"),
                "findings.data-dir", folder.resolve("data").toString(),
                "findings.councils-file", councils.toString(),
                "findings.reader-workers", "1"));
        all.putAll(settings);
        return new RunningIngest(SpringApplication.run(
                IngestApplication.class,
                all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    Answer post(String query, String type, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/letters" + query).POST(BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer delete(String letterId, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/letters/" + letterId).DELETE();
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    Answer reread() throws IOException, InterruptedException {
        return send(request("/api/reread").POST(BodyPublishers.noBody()));
    }

    int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response);
    }

    @Override
    public void close() {
        service.close();
    }
}
