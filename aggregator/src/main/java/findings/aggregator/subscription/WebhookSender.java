package findings.aggregator.subscription;

import findings.events.Subscription;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Posts signed events. */
final class WebhookSender {
    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json");
    private static final int GONE = 410;

    private final WebhookClient client;
    private final SecretSeal seal;
    private final JsonMapper json;

    WebhookSender(WebhookClient client, SecretSeal seal, JsonMapper json) {
        this.client = client;
        this.seal = seal;
        this.json = json;
    }

    /** How a delivery ended: what was wrong, and whether the receiver wants no more. */
    record Outcome(Optional<String> problem, boolean gone) {
        static Outcome failed(String problem) {
            return new Outcome(Optional.of(problem), false);
        }
    }

    /** Posts an event once. */
    Outcome send(Subscription to, CloudEvent event) {
        try {
            return send(to, new WebhookSecret(seal.open(to.getId(), to.getSecret())), event);
        } catch (IllegalArgumentException e) {
            return Outcome.failed(e.getMessage());
        }
    }

    private Outcome send(Subscription to, WebhookSecret secret, CloudEvent event) {
        String body = json.writeValueAsString(event);
        long timestamp = Instant.now().getEpochSecond();
        ClassicHttpRequest request = ClassicRequestBuilder.post(to.getAddress())
                .addHeader("webhook-id", event.id())
                .addHeader("webhook-timestamp", Long.toString(timestamp))
                .addHeader("webhook-signature", secret.sign(event.id(), timestamp, body))
                .setEntity(body.getBytes(StandardCharsets.UTF_8), CLOUD_EVENT)
                .build();
        try {
            int status = client.status(request);
            if (status / 100 == 2) {
                return new Outcome(Optional.empty(), false);
            }
            return new Outcome(Optional.of("the address answered with status " + status), status == GONE);
        } catch (UnknownHostException e) {
            return Outcome.failed(e.getMessage());
        } catch (IOException e) {
            return Outcome.failed("the address did not answer: " + e);
        }
    }
}
