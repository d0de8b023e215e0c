package findings.aggregator.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of server-sent events that remembers the last id, as browsers do. */
public final class EventSource implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final InputStream body;
    private String firstId;
    private String takenId;

    private EventSource(InputStream body) {
        this.body = body;
    }

    /** Opens a stream and waits until it is subscribed; lastId is null to begin with what comes next. */
    public static EventSource open(HttpClient client, URI address, String lastIdOrNull)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastIdOrNull != null) {
            request.header("Last-Event-ID", lastIdOrNull);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        EventSource source = new EventSource(response.body());
        Thread thread = new Thread(source::read, "event-source");
        thread.setDaemon(true);
        thread.start();
        source.firstId = source.next("").id();
        return source;
    }

    /** The id of the first event or comment, where the stream began. */
    public String firstId() {
        return firstId;
    }

    /** The id of what was taken last: whoever resumes with it misses and repeats nothing. */
    public String takenId() {
        return takenId;
    }

    /** The next event of a name, whatever comes before it; comments have an empty name. */
    public Event next(String name) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("no event '" + name + "' within " + PATIENCE);
            }
            takenId = event.id();
            if (event.name().equals(name)) {
                return event;
            }
        }
    }

    /** What has come and was not taken. */
    public List<Event> drain() {
        List<Event> drained = new ArrayList<>();
        events.drainTo(drained);
        return drained;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read() {
        String name = "";
        String id = null;
        StringBuilder data = new StringBuilder();
        try (Scanner lines = new Scanner(body, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.isEmpty()) {
                    events.add(new Event(name, id, data.toString()));
                    name = "";
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                }
            }
        }
    }

    /** An event; a comment has neither name nor data. */
    public record Event(String name, String id, String data) {}
}
