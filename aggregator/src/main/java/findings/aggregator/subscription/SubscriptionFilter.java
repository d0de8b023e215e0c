package findings.aggregator.subscription;

import findings.aggregator.query.FindingFilter;
import findings.events.Subscription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The filter of a subscription, as it is kept. */
final class SubscriptionFilter {
    private SubscriptionFilter() {}

    static FindingFilter of(Subscription subscription) {
        return new FindingFilter(
                new HashSet<>(subscription.getCouncils()),
                new HashSet<>(subscription.getThemes()),
                new HashSet<>(subscription.getTopics()),
                new HashSet<>(subscription.getPolarities()),
                new HashSet<>(subscription.getKinds()),
                new HashSet<>(subscription.getAbout()));
    }

    static Subscription.Builder put(FindingFilter filter, Subscription.Builder subscription) {
        return subscription
                .setCouncils(sorted(filter.councils()))
                .setThemes(sorted(filter.themes()))
                .setTopics(sorted(filter.topics()))
                .setPolarities(sorted(filter.polarities()))
                .setKinds(sorted(filter.kinds()))
                .setAbout(sorted(filter.about()));
    }

    private static <T extends Comparable<T>> List<T> sorted(Iterable<T> values) {
        List<T> sorted = new ArrayList<>();
        values.forEach(sorted::add);
        sorted.sort(null);
        return sorted;
    }
}
