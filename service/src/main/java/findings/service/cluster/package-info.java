/** How a service is connected to the Kafka cluster. */
package findings.service.cluster;
