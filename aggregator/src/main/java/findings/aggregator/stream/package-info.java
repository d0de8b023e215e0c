/** Keeps the trend tables right on Kafka: classified letters in, trends and their changes out. */
package findings.aggregator.stream;
