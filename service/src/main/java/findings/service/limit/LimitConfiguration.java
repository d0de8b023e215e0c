package findings.service.limit;

import findings.service.access.AccessConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Limits what a client may ask of a process's HTTP interface. Besides, {@code service.properties} bounds what Tomcat
 * takes in headers and waits for between two pieces.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LimitSettings.class)
public class LimitConfiguration {

    @Bean
    FilterRegistrationBean<RateFilter> rateFilter(LimitSettings settings) {
        TokenBuckets buckets = new TokenBuckets(settings.requestsPerSecond(), settings.burst(), System::nanoTime);
        FilterRegistrationBean<RateFilter> filter = new FilterRegistrationBean<>(new RateFilter(buckets));
        filter.setOrder(AccessConfiguration.CALLER_KNOWN);
        return filter;
    }

    /** Behind all that may refuse a request without reading it. */
    @Bean
    FilterRegistrationBean<JsonSizeFilter> jsonSize(LimitSettings settings) {
        FilterRegistrationBean<JsonSizeFilter> filter =
                new FilterRegistrationBean<>(new JsonSizeFilter(settings.jsonSize()));
        filter.setOrder(AccessConfiguration.CALLER_KNOWN + 2);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bodyTime(LimitSettings settings) {
        return server -> server.addEngineValves(new BodyTimeValve(settings.bodyTime()));
    }
}
