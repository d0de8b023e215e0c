package findings.service.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a client may ask, {@code findings.limit.*}. The defaults are for people and programs that feed whole archives
 * in: no honest client meets them.
 *
 * @param requestsPerSecond how many requests a second one client may send for long
 * @param burst how many it may send at once after a pause
 * @param bodyTime how long it may take to send one request's body
 * @param jsonSize the longest JSON that is read, such as a correction
 */
@ConfigurationProperties("findings.limit")
record LimitSettings(
        @DefaultValue("100") double requestsPerSecond,
        @DefaultValue("2000") int burst,
        @DefaultValue("60s") Duration bodyTime,
        @DefaultValue("64KB") DataSize jsonSize) {

    LimitSettings {
        if (requestsPerSecond <= 0 || burst < 1 || bodyTime.toMillis() < 1 || jsonSize.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "findings.limit.requests-per-second, burst, body-time and json-size must" + " be more than 0");
        }
    }
}
