package findings.aggregator.subscription;

import findings.aggregator.query.BadParameterException;
import findings.aggregator.query.FindingFilter;
import findings.aggregator.query.FindingParameters;
import findings.aggregator.query.Names;
import findings.aggregator.query.UnknownNameException;
import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks: addresses that events are posted to as they come. */
@RestController
@RequestMapping("/api/subscriptions")
final class SubscriptionController {
    private final SubscriptionStore store;
    private final EventStreams streams;
    private final WebhookAddresses addresses;
    private final Names names;

    SubscriptionController(SubscriptionStore store, EventStreams streams, WebhookAddresses addresses, Names names) {
        this.store = store;
        this.streams = streams;
        this.addresses = addresses;
        this.names = names;
    }

    /**
     * What a subscriber asks for.
     *
     * @param address where events are to be posted to
     */
    record SubscriptionRequest(
            String address,
            List<String> council,
            List<String> theme,
            List<String> topic,
            List<String> polarity,
            List<String> kind,
            List<String> about) {

        FindingFilter filter(Names names) {
            return new FindingParameters(council, theme, topic, polarity, kind, about).filter(names);
        }
    }

    /** It begins with what comes next. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SubscriptionView> subscribe(@RequestBody SubscriptionRequest request) {
        FindingFilter filter = request.filter(names);
        String id = UUID.randomUUID().toString();
        Subscription subscription = SubscriptionFilter.put(filter, Subscription.newBuilder())
                .setId(id)
                .setAddress(address(request).toString())
                .setSecret(WebhookSecret.random().text())
                .build();
        store.put(
                subscription,
                SubscriptionProgress.newBuilder()
                        .setSubscriptionId(id)
                        .setPositions(streams.end().toString())
                        .build());
        return ResponseEntity.created(URI.create("/api/subscriptions/" + id))
                .body(SubscriptionView.withSecret(subscription));
    }

    @GetMapping
    SubscriptionsAnswer subscriptions() {
        return new SubscriptionsAnswer(store.all().stream()
                .map(subscription -> SubscriptionView.of(subscription, store.progress(subscription.getId())))
                .toList());
    }

    @GetMapping("/{id}")
    SubscriptionView subscription(@PathVariable String id) {
        return SubscriptionView.of(find(id), store.progress(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable String id) {
        store.remove(find(id).getId());
    }

    private Subscription find(String id) {
        return store.find(id)
                .orElseThrow(() -> new UnknownNameException(
                        "there is no subscription '" + id + "'; /api/subscriptions lists them"));
    }

    private URI address(SubscriptionRequest request) {
        if (request.address() == null) {
            throw new BadParameterException("there is no address; give one like https://example.org/findings");
        }
        URI address;
        try {
            address = URI.create(request.address().strip());
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("'" + request.address() + "' is no web address: " + e.getMessage());
        }
        addresses.problem(address).ifPresent(problem -> {
            throw new BadParameterException(problem);
        });
        return address;
    }

    /** All subscriptions. */
    record SubscriptionsAnswer(List<SubscriptionView> subscriptions) {}
}
