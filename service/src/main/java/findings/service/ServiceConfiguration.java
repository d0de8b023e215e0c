package findings.service;

import findings.service.access.AccessConfiguration;
import findings.service.cluster.ClusterConfiguration;
import findings.service.limit.LimitConfiguration;
import findings.service.problem.ErrorAnswers;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * What every process has once, however many services run in it: its connection to the cluster, the guard and the
 * limits of its HTTP interface, and the settings in {@code service.properties}.
 */
@Configuration(proxyBeanMethods = false)
@Import({ClusterConfiguration.class, AccessConfiguration.class, LimitConfiguration.class, ErrorAnswers.class})
@PropertySource("classpath:findings/service/service.properties")
public class ServiceConfiguration {}
