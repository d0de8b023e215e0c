package findings.events.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics that a cluster lacks when a service starts. Every service does so, since none can know which
 * starts first; it waits for as long as the brokers do not answer, are fewer than the replicas wanted, or do not let it
 * in, and says so in plain words.
 */
public final class TopicsAtStart implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);

    /** How long one attempt waits for an answer. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Object> clientSettings;
    private final int replication;
    private final Thread thread = new Thread(this::runUntilInterrupted, "create-topics");

    private TopicsAtStart(Map<String, ?> clientSettings, int replication) {
        this.clientSettings = new HashMap<>(clientSettings);
        this.clientSettings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        this.clientSettings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                ANSWER.dividedBy(2).toMillis());
        this.replication = replication;
        thread.setDaemon(true);
    }

    /**
     * Creates the missing topics before it returns.
     *
     * @param clientSettings how Kafka clients connect: {@code bootstrap.servers}, and what the broker asks of
     *     security
     * @param replication how many brokers hold each topic
     * @throws IllegalStateException where a topic exists with another number of partitions
     * @throws InterruptException where the caller is interrupted while it waits
     */
    public static void create(Map<String, ?> clientSettings, int replication) {
        new TopicsAtStart(clientSettings, replication).run();
    }

    /**
     * Creates the missing topics on a thread of its own, for a service that can say meanwhile that it is waiting.
     *
     * @param clientSettings how Kafka clients connect
     * @param replication how many brokers hold each topic
     * @return what ends the waiting when closed
     */
    public static TopicsAtStart createInBackground(Map<String, ?> clientSettings, int replication) {
        TopicsAtStart topics = new TopicsAtStart(clientSettings, replication);
        topics.thread.start();
        return topics;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void runUntilInterrupted() {
        try {
            run();
        } catch (InterruptException e) {
            LOG.debug("no longer waiting for the brokers");
        } catch (RuntimeException e) {
            LOG.error("the topics cannot be created", e);
        }
    }

    private void run() {
        try (Admin admin = Admin.create(clientSettings)) {
            TopicCreation creation = new TopicCreation(admin, replication);
            while (!attempt(creation)) {
                pause();
            }
        }
    }

    private boolean attempt(TopicCreation creation) {
        try {
            creation.createMissing();
            return true;
        } catch (AuthenticationException | AuthorizationException e) {
            LOG.error(
                    "the Kafka brokers at {} do not let this service in: {}. Check the user name and password in"
                            + " findings.kafka.sasl.jaas.config and the certificates in findings.kafka.ssl.*, and what"
                            + " the brokers allow this user; tries again",
                    clientSettings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG),
                    e.getMessage());
            return false;
        } catch (RetriableException | InvalidReplicationFactorException e) {
            LOG.warn(
                    "waiting for the Kafka brokers at {}, {} of them needed: {}",
                    clientSettings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG),
                    replication,
                    e.getMessage());
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
