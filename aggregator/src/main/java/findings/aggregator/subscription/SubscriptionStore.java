package findings.aggregator.subscription;

import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import java.util.List;
import java.util.Optional;

/** Where subscriptions and their progress are kept, for all instances. */
interface SubscriptionStore {

    /** All subscriptions, by id, their secrets sealed. */
    List<Subscription> all();

    /** A subscription by its id, its secret sealed. */
    Optional<Subscription> find(String id);

    /** How far a subscription has been served. */
    Optional<SubscriptionProgress> progress(String id);

    /** Keeps a subscription and where it begins; returns when both are safe. */
    void put(Subscription subscription, SubscriptionProgress progress);

    /** Keeps how far a subscription has been served. */
    void put(SubscriptionProgress progress);

    /** Forgets a subscription. */
    void remove(String id);
}
