package findings.ingest.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** An answer that says as it goes what was done: a JSON document a line, each sent at once. */
public final class JsonLines {
    private static final String TYPE = "application/x-ndjson";

    private final JsonMapper json;
    private final OutputStream out;

    /**
     * Starts the answer. Nothing is sent before the first line, so until then another answer can take its place.
     *
     * @param response what it is sent by
     * @param json writes JSON
     */
    public JsonLines(HttpServletResponse response, JsonMapper json) throws IOException {
        this.json = json;
        response.setContentType(TYPE);
        out = response.getOutputStream();
    }

    /**
     * Sends a line.
     *
     * @param line what it says
     * @throws UncheckedIOException where the client has left
     */
    public void write(Object line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the client left before the answer was whole", e);
        }
    }
}
