package findings.aggregator.search;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The search's part of a web application; it needs a {@link FindingSearch} and the names of the queries. */
@Configuration(proxyBeanMethods = false)
@Import(FindingController.class)
public class SearchConfiguration {}
