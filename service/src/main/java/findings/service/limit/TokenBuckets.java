package findings.service.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client: a request takes a token, and tokens come back at a steady rate until the bucket is
 * full. The least recently seen clients are forgotten when there are very many. Safe for use by many threads.
 */
final class TokenBuckets {
    /** Some MB at most; a client that is forgotten begins with a full bucket. */
    private static final int MOST_CLIENTS = 10_000;

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final double perSecond;
    private final int burst;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    private static final class Bucket {
        private double tokens;
        private long at;
    }

    /**
     * Buckets that are full at first.
     *
     * @param perSecond tokens that come back in a second
     * @param burst what a full bucket holds
     * @param clock the time in nanoseconds, from any beginning
     */
    TokenBuckets(double perSecond, int burst, LongSupplier clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    /** Takes a client's token; zero where there was one, else how long the client has to wait for the next. */
    synchronized Duration take(String client) {
        long now = clock.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(client, unseen -> full(now));
        bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / NANOS * perSecond);
        bucket.at = now;
        if (bucket.tokens >= 1) {
            bucket.tokens--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - bucket.tokens) / perSecond * NANOS));
    }

    /** How many clients are remembered. */
    synchronized int clients() {
        return buckets.size();
    }

    private Bucket full(long now) {
        Bucket bucket = new Bucket();
        bucket.tokens = burst;
        bucket.at = now;
        return bucket;
    }
}
