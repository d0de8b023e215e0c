package findings.events.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The topics, their names and their settings; see docs/ARCHITECTURE.md for what each holds. */
public enum KafkaTopic {
    /** {@code Letter} by letter id. */
    LETTERS("letters", Keep.LATEST, true),
    /** {@code RejectedLetter} by source hash. */
    LETTERS_REJECTED("letters-rejected", Keep.DAYS_90, false),
    /** {@code Correction} by sentence id. */
    CORRECTIONS("corrections", Keep.LATEST, true),
    /** {@code AuditEntry} by letter id, sentence id or source hash. */
    AUDIT("audit", Keep.YEARS_5, true),
    /** {@code ClassifiedLetter} by letter id. */
    CLASSIFIED_LETTERS("classified-letters", Keep.LATEST, false),
    /** {@code FindingEvent} by council id. */
    FINDINGS("findings", Keep.YEAR, false),
    /** {@code CouncilTrend} by council id and theme or topic. */
    COUNCIL_TRENDS("council-trends", Keep.LATEST, false),
    /** {@code TrendChange} by council id. */
    TREND_CHANGES("trend-changes", Keep.YEAR, false),
    /** {@code Subscription} by subscription id. */
    SUBSCRIPTIONS("subscriptions", Keep.LATEST, true),
    /** {@code SubscriptionProgress} by subscription id. */
    SUBSCRIPTION_PROGRESS("subscription-progress", Keep.LATEST, false),
    /** Avro schemas as JSON by fingerprint. */
    SCHEMAS("schemas", Keep.LATEST, false),
    /** {@code DeadLetter}: what the classifier could not read from {@code letters}. */
    LETTERS_DEAD_LETTERS("letters-dead-letters", Keep.DAYS_90, false),
    /** {@code DeadLetter}: what the classifier could not read from {@code corrections}. */
    CORRECTIONS_DEAD_LETTERS("corrections-dead-letters", Keep.DAYS_90, false),
    /** {@code DeadLetter}: what the aggregator could not read from {@code classified-letters}. */
    CLASSIFIED_LETTERS_DEAD_LETTERS("classified-letters-dead-letters", Keep.DAYS_90, false);

    /** The same for all topics keyed by council, so that what belongs together is on one task. */
    public static final int PARTITIONS = 12;

    private enum Keep {
        LATEST,
        DAYS_90,
        YEAR,
        YEARS_5
    }

    private final String topicName;
    private final Keep keep;
    private final boolean source;

    KafkaTopic(String topicName, Keep keep, boolean source) {
        this.topicName = topicName;
        this.keep = keep;
        this.source = source;
    }

    /**
     * The topic's name.
     *
     * @return its name on the broker
     */
    public String topicName() {
        return topicName;
    }

    /**
     * Where a service puts what it could not read or process of this topic.
     *
     * @return the topic of dead letters, or empty where this topic has none
     */
    public Optional<KafkaTopic> deadLetters() {
        return named(topicName + "-dead-letters");
    }

    /**
     * A topic by its name.
     *
     * @param topicName its name on the broker
     * @return the topic, or empty where none has that name
     */
    public static Optional<KafkaTopic> named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst();
    }

    /**
     * How many partitions it has.
     *
     * @return 1 for the schemas, which every service reads whole; otherwise {@link #PARTITIONS}
     */
    public int partitions() {
        return this == SCHEMAS ? 1 : PARTITIONS;
    }

    /**
     * The topic's settings on any broker.
     *
     * @return Kafka topic settings by name
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("max.message.bytes", Integer.toString(StreamsSettings.MAX_RECORD_BYTES));
        switch (keep) {
            case LATEST -> settings.put("cleanup.policy", "compact");
            case DAYS_90 -> settings.put("retention.ms", millis(90));
            case YEAR -> settings.put("retention.ms", millis(365));
            case YEARS_5 -> settings.put("retention.ms", millis(5 * 365 + 1));
        }
        return settings;
    }

    /**
     * The topic's settings on a cluster: a record counts as written when all replicas but one have it, so that one
     * broker may be away and nothing acknowledged is lost with another.
     *
     * @param replication how many brokers hold the topic, 2 or more
     * @return Kafka topic settings by name
     */
    public Map<String, String> settingsOnCluster(int replication) {
        Map<String, String> settings = new TreeMap<>(settings());
        settings.put("min.insync.replicas", Integer.toString(StreamsSettings.inSyncReplicas(replication)));
        return settings;
    }

    /**
     * The topic's settings where there is one broker only: what cannot be made again from other topics is
     * flushed to the disk with every message, since no replica holds it.
     *
     * @return Kafka topic settings by name
     */
    public Map<String, String> settingsOnSingleBroker() {
        Map<String, String> settings = new TreeMap<>(settings());
        if (source) {
            settings.put("flush.messages", "1");
        }
        return settings;
    }

    /**
     * All topics' names.
     *
     * @return the names in the order of the flow
     */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (KafkaTopic topic : values()) {
            names.add(topic.topicName);
        }
        return List.copyOf(names);
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
