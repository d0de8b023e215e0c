package findings.events.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a schema registry as a test needs, on a free port. */
final class FakeRegistry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Methods and paths of the requests, in their order. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** Schemas; a schema's id is its place, from 1. */
    private final List<String> schemas = new ArrayList<>();

    private final Map<String, String> compatibility = new ConcurrentHashMap<>();
    private final HttpServer server;
    private int status = 200;

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String compatibility(String subject) {
        return compatibility.get(subject);
    }

    /** Answers every request with this status from now on. */
    void answerWith(int status) {
        this.status = status;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        String[] parts = path.split("/");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (status != 200) {
            send(exchange, status, "{\"message\":\"as the test wants it\"}");
        } else if (parts[1].equals("subjects")) {
            String schema = JSON.readTree(body).get("schema").textValue();
            if (!schemas.contains(schema)) {
                schemas.add(schema);
            }
            send(exchange, 200, JSON.writeValueAsString(Map.of("id", schemas.indexOf(schema) + 1)));
        } else if (parts[1].equals("config")) {
            compatibility.put(parts[2], JSON.readTree(body).get("compatibility").textValue());
            send(exchange, 200, body);
        } else {
            int id = Integer.parseInt(parts[3]);
            if (id > schemas.size()) {
                send(exchange, 404, "{\"error_code\":40403}");
            } else {
                send(exchange, 200, JSON.writeValueAsString(Map.of("schema", schemas.get(id - 1))));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
