package findings.aggregator.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import findings.events.EnumId;
import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A subscription as answers give it.
 *
 * @param id its id
 * @param address where events are posted to
 * @param secret the secret that signs deliveries, given once, when it is made; null later
 * @param council the ids of the councils wanted; empty for all
 * @param theme the ids of the themes wanted; empty for all
 * @param topic the ids of the topics wanted; empty for all
 * @param polarity the polarities wanted; empty for both
 * @param kind the kinds of visit wanted; empty for all
 * @param about whom findings are about; empty for all
 * @param status {@code active}, {@code failing} or {@code switched-off}
 * @param failingSince since when deliveries fail; null where the last one succeeded
 * @param problem what was wrong with the last delivery; null where it succeeded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(
        String id,
        String address,
        String secret,
        List<String> council,
        List<String> theme,
        List<String> topic,
        List<String> polarity,
        List<String> kind,
        List<String> about,
        String status,
        Instant failingSince,
        String problem) {

    static SubscriptionView of(Subscription subscription, Optional<SubscriptionProgress> progress) {
        return of(subscription, progress, null);
    }

    static SubscriptionView withSecret(Subscription subscription) {
        return of(subscription, Optional.empty(), subscription.getSecret());
    }

    private static SubscriptionView of(
            Subscription subscription, Optional<SubscriptionProgress> progress, String secretOrNull) {
        return new SubscriptionView(
                subscription.getId(),
                subscription.getAddress(),
                secretOrNull,
                subscription.getCouncils(),
                subscription.getThemes(),
                subscription.getTopics(),
                subscription.getPolarities(),
                subscription.getKinds().stream().map(EnumId::of).toList(),
                subscription.getAbout().stream().map(EnumId::of).toList(),
                progress.map(SubscriptionView::status).orElse("active"),
                progress.flatMap(SubscriptionProgress::getFailingSince).orElse(null),
                progress.flatMap(SubscriptionProgress::getProblem).orElse(null));
    }

    private static String status(SubscriptionProgress progress) {
        if (!progress.getActive()) {
            return "switched-off";
        }
        return progress.getFailingSince().isPresent() ? "failing" : "active";
    }
}
