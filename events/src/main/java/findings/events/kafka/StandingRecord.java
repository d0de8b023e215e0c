package findings.events.kafka;

/**
 * A record that stands on a topic, or stood there.
 *
 * @param topic the topic
 * @param partition its partition
 * @param offset its offset
 * @param key its key
 * @param value its value, as bytes
 */
public record StandingRecord(KafkaTopic topic, int partition, long offset, String key, byte[] value) {}
