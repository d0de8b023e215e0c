package findings.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private final AtomicLong clock = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(2, 3, clock::get);

    @Test
    void aClientMaySendABurstAndThenWaitsForTheNextToken() {
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }

        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(500));
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void tokensComeBackAtTheRateUntilTheBucketIsFull() {
        for (int i = 0; i < 3; i++) {
            buckets.take("a");
        }

        clock.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();

        clock.addAndGet(Duration.ofHours(1).toNanos());
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void aRefusedRequestCostsNothing() {
        for (int i = 0; i < 100; i++) {
            buckets.take("a");
        }

        clock.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(buckets.take("a")).isZero();
    }

    @Test
    void veryManyClientsAreNotAllRemembered() {
        for (int i = 0; i < 50_000; i++) {
            buckets.take("client " + i);
        }

        assertThat(buckets.clients()).isEqualTo(10_000);
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        assertThat(RateFilter.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(RateFilter.network("2001:db8:1:2:ffff:0:0:1")).isEqualTo("2001:db8:1:2");
        assertThat(RateFilter.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
