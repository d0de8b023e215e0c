/** The topics, and how records stand on them. */
package findings.events.kafka;
