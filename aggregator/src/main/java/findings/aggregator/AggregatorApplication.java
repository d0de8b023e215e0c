package findings.aggregator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The aggregator as a service of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
@Import(AggregatorConfiguration.class)
@PropertySource("classpath:findings/aggregator/service.properties")
public class AggregatorApplication {
    /**
     * Runs until stopped.
     *
     * @param args settings, such as {@code --findings.bootstrap-servers=kafka:9092}
     */
    public static void main(String[] args) {
        SpringApplication.run(AggregatorApplication.class, args);
    }
}
