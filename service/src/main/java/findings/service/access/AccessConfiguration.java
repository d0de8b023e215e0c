package findings.service.access;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Guards the HTTP interface of a process, before all else. Where it listens on loopback only, whoever is on the
 * machine may do everything, and foreign requests are refused. Elsewhere, or where there is a keys file, to change
 * anything needs a key.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {
    /**
     * The place among the filters between a caller being known and being let through, where callers can be limited.
     * It stands behind what observes requests and before all that reads their bodies.
     */
    public static final int CALLER_KNOWN = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        FilterRegistrationBean<SafeHeaders> filter = new FilterRegistrationBean<>(new SafeHeaders());
        filter.setOrder(CALLER_KNOWN - 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(AccessSettings settings, ServerProperties server) {
        FilterRegistrationBean<HostFilter> filter = new FilterRegistrationBean<>(new HostFilter(settings.hosts()));
        filter.setOrder(CALLER_KNOWN - 2);
        filter.setEnabled(isLocal(settings, server) || !settings.hosts().isEmpty());
        return filter;
    }

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(AccessSettings settings, ServerProperties server) {
        Optional<KeyFile> keys = settings.keysFile().map(KeyFile::read);
        boolean local = isLocal(settings, server);
        if (keys.isEmpty() && settings.keyToRead()) {
            throw new IllegalStateException("findings.access.key-to-read is set, but no findings.access.keys-file:"
                    + " nobody could do anything. Name a keys file, whose lines 'findings key' prints");
        }
        if (keys.isEmpty() && !local) {
            LOG.warn("this server can be reached from other machines and has no findings.access.keys-file: whatever"
                    + " would change anything is refused");
        }
        FilterRegistrationBean<CallerFilter> filter = new FilterRegistrationBean<>(
                new CallerFilter(keys.orElse(null), keys.isEmpty() && local ? Caller.LOCAL : Caller.NOBODY));
        filter.setOrder(CALLER_KNOWN - 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RightFilter> rightFilter(AccessSettings settings, ObjectProvider<AccessRule> rules) {
        FilterRegistrationBean<RightFilter> filter = new FilterRegistrationBean<>(new RightFilter(
                rules.stream().toList(),
                settings.keyToRead(),
                settings.keysFile().isPresent()));
        filter.setOrder(CALLER_KNOWN + 1);
        return filter;
    }

    private static boolean isLocal(AccessSettings settings, ServerProperties server) {
        return settings.local()
                || server.getAddress() != null && server.getAddress().isLoopbackAddress();
    }
}
