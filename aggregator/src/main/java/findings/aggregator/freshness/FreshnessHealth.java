package findings.aggregator.freshness;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says how old answers are; they are given all the same, so it is always up. */
final class FreshnessHealth implements HealthIndicator {
    private final Freshness freshness;
    private final Clock clock;

    FreshnessHealth(Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Optional<Instant> asOf = freshness.asOf();
        Health.Builder health = Health.up().withDetail("stale", FreshnessHeaders.isStale(asOf, clock.instant()));
        asOf.ifPresent(time -> health.withDetail("asOf", time));
        return health.build();
    }
}
