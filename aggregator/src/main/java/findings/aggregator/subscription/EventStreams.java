package findings.aggregator.subscription;

import findings.aggregator.query.FindingFilter;
import findings.events.kafka.SchemaDirectory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** The server-sent event streams that this process serves, each with a thread and a consumer of its own. */
public final class EventStreams implements SmartLifecycle {
    private static final long NO_TIMEOUT = 0;

    private final Map<String, ?> clientSettings;
    private final SchemaDirectory schemas;
    private final JsonMapper json;
    private final int limit;
    private final Duration heartbeat;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /**
     * Streams from a broker.
     *
     * @param clientSettings how Kafka clients connect
     * @param schemas where other writers' schemas are found
     * @param json writes events
     * @param limit how many streams to serve at a time
     * @param heartbeat how long a stream is silent before it shows that it lives
     */
    public EventStreams(
            Map<String, ?> clientSettings, SchemaDirectory schemas, JsonMapper json, int limit, Duration heartbeat) {
        this.clientSettings = clientSettings;
        this.schemas = schemas;
        this.json = json;
        this.limit = limit;
        this.heartbeat = heartbeat;
    }

    /**
     * Opens a stream.
     *
     * @throws TooManyStreamsException where this process serves as many as it may
     */
    SseEmitter open(FindingFilter filter, Optional<Positions> resume) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        EventStream stream = new EventStream(
                emitter,
                json,
                heartbeat,
                () -> EventReader.open(clientSettings, schemas, filter, resume),
                open::remove);
        synchronized (open) {
            if (!running || open.size() >= limit) {
                throw new TooManyStreamsException(limit);
            }
            open.add(stream);
        }
        stream.start();
        return emitter;
    }

    /** Where a subscriber begins that wants what comes next. */
    Positions end() {
        FindingFilter all = new FindingFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        try (EventReader reader = EventReader.open(clientSettings, schemas, all, Optional.empty())) {
            return reader.positions();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Subscribers resume at another instance, or here once it is back. */
    @Override
    public void stop() {
        running = false;
        open.forEach(EventStream::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
