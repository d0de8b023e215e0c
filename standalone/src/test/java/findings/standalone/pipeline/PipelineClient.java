package findings.standalone.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a user's HTTP client does. */
final class PipelineClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    PipelineClient(URI address) {
        this.address = address;
    }

    record Answer(int status, String type, String retryAfter, JsonNode body) {}

    Answer post(byte[] document, String query) {
        return send(HttpRequest.newBuilder(address.resolve("/api/letters?" + query))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(document)));
    }

    Answer put(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    Answer delete(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).DELETE());
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    /** The texts of the findings behind a trend; empty where there is none. */
    List<String> evidence(String council, String subject) {
        List<String> texts = new ArrayList<>();
        get("/api/councils/" + council + "/trends/" + subject)
                .body()
                .path("visits")
                .forEach(visit -> visit.path("findings")
                        .forEach(finding -> texts.add(finding.path("text").asString())));
        return texts;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body().isEmpty() ? "{}" : response.body();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""),
                    JSON.readTree(body));
        } catch (IOException e) {
            throw new AssertionError("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
