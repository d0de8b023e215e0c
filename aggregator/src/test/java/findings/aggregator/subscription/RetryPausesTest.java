package findings.aggregator.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPausesTest {

    @Test
    void pausesGrowFromASecondToAnHour() {
        assertThat(RetryPauses.STANDARD.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryPauses.STANDARD.after(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetryPauses.STANDARD.after(11)).isEqualTo(Duration.ofSeconds(1024));
        assertThat(RetryPauses.STANDARD.after(13)).isEqualTo(Duration.ofHours(1));
        assertThat(RetryPauses.STANDARD.after(1000)).isEqualTo(Duration.ofHours(1));
    }
}
