package findings.aggregator.subscription;

import findings.events.kafka.KafkaTopic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How far a subscriber has read: for each partition of the topics {@code findings} and {@code trend-changes} the
 * offset of the next record. Written as {@code 12.0.3~4.0.0}: partitions joined by dots, topics by a tilde.
 *
 * @param next the offsets, topic by topic in the order of {@link #TOPICS}, partition by partition
 */
record Positions(List<Long> next) {
    /** The topics that a subscriber reads. */
    static final List<KafkaTopic> TOPICS = List.of(KafkaTopic.FINDINGS, KafkaTopic.TREND_CHANGES);

    private static final int SIZE =
            TOPICS.stream().mapToInt(KafkaTopic::partitions).sum();

    Positions {
        next = List.copyOf(next);
        if (next.size() != SIZE || next.stream().anyMatch(offset -> offset < 0)) {
            throw new IllegalArgumentException("positions have " + SIZE + " offsets, none below 0, not " + next);
        }
    }

    /** Nothing read yet. */
    static Positions start() {
        return new Positions(LongStream.range(0, SIZE).mapToObj(i -> 0L).toList());
    }

    /**
     * Reads positions back.
     *
     * @param text as {@link #toString} writes them
     * @return the same positions
     * @throws IllegalArgumentException where the text is none
     */
    static Positions parse(String text) {
        try {
            return new Positions(Arrays.stream(text.strip().split("[.~]", -1))
                    .map(Long::valueOf)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no id of this event stream; send the id of the last"
                    + " event as it came, or none to begin with what comes next");
        }
    }

    long of(KafkaTopic topic, int partition) {
        return next.get(index(topic, partition));
    }

    /** These positions, with another for one partition. */
    Positions with(KafkaTopic topic, int partition, long offset) {
        Long[] changed = next.toArray(Long[]::new);
        changed[index(topic, partition)] = offset;
        return new Positions(Arrays.asList(changed));
    }

    private static int index(KafkaTopic topic, int partition) {
        int index = partition;
        for (KafkaTopic before : TOPICS.subList(0, TOPICS.indexOf(topic))) {
            index += before.partitions();
        }
        return index;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (KafkaTopic topic : TOPICS) {
            text.append(from == 0 ? "" : "~")
                    .append(next.subList(from, from + topic.partitions()).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(".")));
            from += topic.partitions();
        }
        return text.toString();
    }
}
