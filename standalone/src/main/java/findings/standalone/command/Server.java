package findings.standalone.command;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that a command talks to, an option of every such command. */
final class Server {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Reading a document may take 20 s, and others may be before it. */
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private static final int AWAY = 503;
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How a server marks an answer that may lack what came in last, and says of when it is. */
    private static final String STALE = "Findings-Stale";

    private static final String AS_OF = "Findings-As-Of";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--server",
            paramLabel = "ADDRESS",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the pipeline answers (default: ${DEFAULT-VALUE}).")
    private URI address;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:FINDINGS_KEY:-}",
            description = "The key, where the server asks for one (default: the environment variable FINDINGS_KEY,"
                    + " which other users of this machine cannot see).")
    private String key = "";

    /** The command that this is an option of; null where a program made it. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec commandOrNull;

    private boolean toldStale;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    Server() {}

    Server(URI address) {
        this.address = address;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param body the JSON in it
     */
    record Answer(int status, JsonNode body) {
        boolean ok() {
            return status / 100 == 2;
        }

        /** What a problem document says, for a person. */
        String problem() {
            return body.path("detail").asString(body.path("title").asString("HTTP status " + status));
        }
    }

    /** Gets a JSON document. */
    Answer get(String path, Map<String, String> query) {
        return send(request(path, query).timeout(ANSWER).GET().build());
    }

    /** Gets a JSON document that must be there. */
    JsonNode require(String path, Map<String, String> query) {
        Answer answer = get(path, query);
        if (!answer.ok()) {
            throw new CommandException(answer.problem());
        }
        return answer.body();
    }

    /** Gets a text that must be there. */
    String text(String path, Map<String, String> query) {
        HttpResponse<String> response =
                exchange(request(path, query).timeout(ANSWER).GET().build());
        if (response.statusCode() / 100 != 2) {
            throw new CommandException(answer(response).problem());
        }
        return response.body();
    }

    /** Puts a JSON document. */
    Answer put(String path, JsonNode body) {
        return send(request(path, Map.of())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Posts a file. Where the server says that its broker is away, it tries again for a while. */
    Answer post(String path, Map<String, String> query, Path file) {
        try {
            HttpRequest request = request(path, query)
                    .timeout(ANSWER)
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            Answer answer = send(request);
            for (int tries = 1; answer.status() == AWAY && tries < TRIES; tries++) {
                Thread.sleep(PAUSE.toMillis());
                answer = send(request);
            }
            return answer;
        } catch (FileNotFoundException e) {
            throw new CommandException("there is no file " + file + " that can be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
    }

    /** Deletes what is there. */
    Answer delete(String path) {
        return send(request(path, Map.of()).timeout(ANSWER).DELETE().build());
    }

    /** Opens a stream of server-sent events. It ends when the server ends it, with no time limit. */
    InputStream events(String path, Map<String, String> query) {
        return stream(request(path, query).header("Accept", "text/event-stream").build());
    }

    /** Posts nothing, and opens the answer as a stream, with no time limit. */
    InputStream postForStream(String path) {
        return stream(request(path, Map.of())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Posts a file, and opens the answer as a stream, with no time limit. */
    InputStream postForStream(String path, Path file) {
        try {
            return stream(request(path, Map.of())
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (FileNotFoundException e) {
            throw new CommandException("there is no file " + file + " that can be read", e);
        }
    }

    /** Opens what is there as a stream, with no time limit. */
    InputStream getStream(String path) {
        return stream(request(path, Map.of()).build());
    }

    private InputStream stream(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                try (InputStream body = response.body()) {
                    throw new CommandException(new Answer(response.statusCode(), JSON.readTree(body)).problem());
                }
            }
            return response.body();
        } catch (IOException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
    }

    /** A path's segment, escaped. */
    static String segment(String text) {
        return encode(text).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        String target = path + (parameters.isEmpty() ? "" : "?" + parameters);
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(target));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest request) {
        return answer(exchange(request));
    }

    private Answer answer(HttpResponse<String> response) {
        try {
            String body = response.body();
            return new Answer(response.statusCode(), JSON.readTree(body.isEmpty() ? "{}" : body));
        } catch (JacksonException e) {
            throw new CommandException(
                    address + " answers, but not as this program's server does; is --server right?", e);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            tellWhereStale(response.headers());
            return response;
        } catch (IOException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
    }

    /** Once a command, and apart from what it prints, which programs read. */
    private void tellWhereStale(HttpHeaders headers) {
        if (commandOrNull != null && !toldStale && headers.firstValue(STALE).isPresent()) {
            toldStale = true;
            String since = headers.firstValue(AS_OF)
                    .map(time -> "is of " + time + "; what came in since")
                    .orElse("is of an unknown time; what came in last");
            commandOrNull.commandLine().getErr().println("findings: this answer " + since + " may be missing from it");
        }
    }

    private CommandException away(IOException cause) {
        return new CommandException(
                "no server answers at " + address
                        + "; start one with 'findings serve', or say where it is with --server",
                cause);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
