/** The whole pipeline in one process, on an embedded Kafka broker. */
package findings.standalone;
