/** Apache Kafka within this process. */
package findings.standalone.broker;
