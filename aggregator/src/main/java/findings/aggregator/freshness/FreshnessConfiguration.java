package findings.aggregator.freshness;

import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Marks the answers of a web application and its health with their age; it needs a {@link Freshness}. */
@Configuration(proxyBeanMethods = false)
public class FreshnessConfiguration {

    @Bean
    FilterRegistrationBean<FreshnessHeaders> freshnessHeaders(Freshness freshness) {
        FilterRegistrationBean<FreshnessHeaders> headers =
                new FilterRegistrationBean<>(new FreshnessHeaders(freshness, Clock.systemUTC()));
        headers.addUrlPatterns("/api/*");
        return headers;
    }

    @Bean
    HealthIndicator freshnessHealthIndicator(Freshness freshness) {
        return new FreshnessHealth(freshness, Clock.systemUTC());
    }
}
