package findings.aggregator.subscription;

import findings.events.Subscription;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Posts signed events. */
final class WebhookSender {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int GONE = 410;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final WebhookAddresses addresses;
    private final JsonMapper json;

    WebhookSender(WebhookAddresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** How a delivery ended: what was wrong, and whether the receiver wants no more. */
    record Outcome(Optional<String> problem, boolean gone) {
        static Outcome failed(String problem) {
            return new Outcome(Optional.of(problem), false);
        }
    }

    /**
     * Posts an event once.
     *
     * @throws InterruptedException where the thread is interrupted meanwhile
     */
    Outcome send(Subscription to, CloudEvent event) throws InterruptedException {
        URI address = URI.create(to.getAddress());
        Optional<String> refused = addresses.problem(address);
        if (refused.isPresent()) {
            return Outcome.failed(refused.get());
        }
        String body = json.writeValueAsString(event);
        long timestamp = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("content-type", "application/cloudevents+json")
                .header("webhook-id", event.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", new WebhookSecret(to.getSecret()).sign(event.id(), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return new Outcome(Optional.empty(), false);
            }
            return new Outcome(Optional.of("the address answered with status " + status), status == GONE);
        } catch (IOException e) {
            return Outcome.failed("the address did not answer: " + e);
        }
    }
}
