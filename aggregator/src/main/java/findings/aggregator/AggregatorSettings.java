package findings.aggregator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The aggregator's own settings, {@code findings.*}.
 *
 * @param councilsFileOrNull a file that adds councils to the register; null where there is none
 * @param eventStreams how many subscribers this process serves with server-sent events at a time
 * @param heartbeat how long an event stream is silent before it shows that it lives
 * @param privateWebhooks whether webhooks may be addresses on private networks
 * @param webhookKeyFileOrNull the file of the key that seals webhooks' secrets; null where they stand as they are
 */
@ConfigurationProperties("findings")
record AggregatorSettings(
        @Name("councils-file") Path councilsFileOrNull,
        @DefaultValue("100") int eventStreams,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("false") boolean privateWebhooks,
        @Name("webhook-key-file") Path webhookKeyFileOrNull) {

    /** A file that adds councils to the register, where there is one. */
    Optional<Path> councilsFile() {
        return Optional.ofNullable(councilsFileOrNull);
    }

    /** The file of the key that seals webhooks' secrets, where there is one. */
    Optional<Path> webhookKeyFile() {
        return Optional.ofNullable(webhookKeyFileOrNull);
    }
}
