package findings.standalone.pipeline;

import findings.aggregator.AggregatorConfiguration;
import findings.classifier.ClassifierConfiguration;
import findings.ingest.IngestConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The three services in one process. They meet on topics alone, as they do in processes of their own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
@Import({IngestConfiguration.class, ClassifierConfiguration.class, AggregatorConfiguration.class})
class StandaloneApplication {}
