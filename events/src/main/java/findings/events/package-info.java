/**
 * The contract between the services: the records on the topics, generated from
 * {@code src/main/avro/findings.avdl}, and the ids by which interfaces name their enum constants.
 */
package findings.events;
