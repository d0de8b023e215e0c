package findings.aggregator.subscription;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The subscriptions' part of a web application; it needs {@link EventStreams} and the names of the queries. */
@Configuration(proxyBeanMethods = false)
@Import({EventStreamController.class, SubscriptionController.class})
public class SubscriptionConfiguration {}
