package findings.aggregator.subscription;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One subscriber's server-sent events, from its request to its end. Each event's id is how far the subscriber has
 * read, so that it can resume. A subscriber that reads too slowly blocks this stream's thread alone, until the
 * server's write timeout ends it.
 */
final class EventStream implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(1);

    private final SseEmitter emitter;
    private final JsonMapper json;
    private final Duration heartbeat;
    private final Supplier<EventReader> source;
    private final Consumer<EventStream> whenDone;
    private volatile boolean stopped;
    private volatile EventReader reader;

    EventStream(
            SseEmitter emitter,
            JsonMapper json,
            Duration heartbeat,
            Supplier<EventReader> source,
            Consumer<EventStream> whenDone) {
        this.emitter = emitter;
        this.json = json;
        this.heartbeat = heartbeat;
        this.source = source;
        this.whenDone = whenDone;
        emitter.onCompletion(this::stop);
        emitter.onError(e -> stop());
    }

    void start() {
        Thread thread = new Thread(this, "finding-events");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        stopped = true;
        EventReader current = reader;
        if (current != null) {
            current.wakeUp();
        }
    }

    @Override
    public void run() {
        try (EventReader opened = source.get()) {
            reader = opened;
            send(SseEmitter.event()
                    .comment("subscribed")
                    .reconnectTime(RECONNECT_AFTER.toMillis())
                    .id(opened.positions().toString()));
            while (!stopped) {
                forward(opened);
            }
        } catch (WakeupException e) {
            LOG.debug("An event stream was stopped");
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A subscriber has gone: {}", e.getMessage());
        } catch (KafkaException e) {
            LOG.warn("An event stream ends, since the broker cannot be read; the subscriber may resume", e);
        } finally {
            whenDone.accept(this);
            emitter.complete();
        }
    }

    /** Sends what has come, or a heartbeat, which carries the position too. */
    private void forward(EventReader opened) throws IOException {
        long deadline = System.nanoTime() + heartbeat.toNanos();
        boolean sent = false;
        while (!stopped && !sent && System.nanoTime() < deadline) {
            for (Delivery delivery : opened.poll(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                send(event(delivery));
                sent = true;
            }
        }
        if (!stopped && !sent) {
            send(SseEmitter.event().comment("heartbeat").id(opened.positions().toString()));
        }
    }

    private SseEmitter.SseEventBuilder event(Delivery delivery) {
        SseEmitter.SseEventBuilder event =
                SseEmitter.event().id(delivery.positions().toString());
        if (delivery instanceof Delivery.Happened happened) {
            return event.name(name(happened.event()))
                    .data(json.writeValueAsString(happened.event()), MediaType.APPLICATION_JSON);
        }
        return event.name("reset")
                .data(json.writeValueAsString(CloudEvent.reset(delivery.positions())), MediaType.APPLICATION_JSON);
    }

    /** {@code findings.finding.added} is named {@code finding-added}. */
    private static String name(CloudEvent event) {
        return event.type().substring(event.type().indexOf('.') + 1).replace('.', '-');
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
    }
}
