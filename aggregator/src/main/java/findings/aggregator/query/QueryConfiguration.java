package findings.aggregator.query;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The queries' part of a web application; it needs a {@code Tables} and a {@link Names}. */
@Configuration(proxyBeanMethods = false)
@Import({CouncilController.class, LetterController.class, Problems.class})
public class QueryConfiguration {}
