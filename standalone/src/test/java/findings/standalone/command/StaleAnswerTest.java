package findings.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands say of answers that their server marks as stale. */
class StaleAnswerTest {
    private static final String JSON = "{\"councilName\": \"Ashmere\", \"concerns\": []}";
    private static final String CSV = "council,title\r\nashmere,Education\r\n";
    private static final String WARNING =
            "findings: this answer is of 2026-03-02T09:59:48Z; what came in since may be missing from it";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> freshness = Map.of("Findings-As-Of", "2026-03-02T09:59:48Z", "Findings-Stale", "true");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"'', Ashmere: 0 open concerns", "--json, '\"councilName\":\"Ashmere\"'", "--csv, 'ashmere,Education'"})
    void aStaleAnswerIsToldOfBesideIt(String form, String printed) {
        run("concerns", "ashmere", form);

        assertThat(err.toString()).isEqualToNormalizingNewlines(WARNING + "\n");
        assertThat(out.toString()).contains(printed).doesNotContain("may be missing");
    }

    @Test
    void anAnswerOfUnknownAgeIsToldOfToo() {
        freshness = Map.of("Findings-Stale", "true");

        run("search", "plans", "--json");

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "findings: this answer is of an unknown time; what came in last may be" + " missing from it\n");
    }

    @Test
    void aFreshAnswerIsNotSpokenOf() {
        freshness = Map.of("Findings-As-Of", "2026-03-02T09:59:48Z");

        run("concerns", "ashmere", "");

        assertThat(err.toString()).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean csv = String.valueOf(exchange.getRequestURI().getQuery()).contains("format=csv");
        byte[] body = (csv ? CSV : JSON).getBytes(StandardCharsets.UTF_8);
        freshness.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void run(String command, String argument, String form) {
        String address = "--server=http://127.0.0.1:" + server.getAddress().getPort();
        String[] arguments = form.isEmpty()
                ? new String[] {command, argument, address}
                : new String[] {command, argument, address, form};
        int code = FindingsCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(code).as(err.toString()).isZero();
    }
}
