package findings.aggregator.subscription;

import findings.events.Subscription;
import findings.events.SubscriptionProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one subscription with a thread and a consumer of its own, so that a failing address holds back no other. One
 * event after another is posted until it is taken: at least once, and in order for each council.
 */
final class WebhookDelivery implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration KEEP_PROGRESS_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Subscription subscription;
    private final SubscriptionStore store;
    private final WebhookSender sender;
    private final RetryPauses pauses;
    private final Function<Positions, EventReader> source;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile EventReader reader;
    private SubscriptionProgress progress;
    private Instant kept = Instant.now();

    WebhookDelivery(
            Subscription subscription,
            SubscriptionProgress progress,
            SubscriptionStore store,
            WebhookSender sender,
            RetryPauses pauses,
            Function<Positions, EventReader> source) {
        this.subscription = subscription;
        this.progress = progress;
        this.store = store;
        this.sender = sender;
        this.pauses = pauses;
        this.source = source;
        this.thread = new Thread(this, "webhook-" + subscription.getId());
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** Stops after the delivery under way, and returns when nothing more is sent. */
    void stop() throws InterruptedException {
        stop.countDown();
        EventReader current = reader;
        if (current != null) {
            current.wakeUp();
        }
        thread.join(STOP_WITHIN.toMillis());
    }

    @Override
    public void run() {
        try (EventReader opened = source.apply(Positions.parse(progress.getPositions()))) {
            reader = opened;
            while (!stopped() && progress.getActive()) {
                serve(opened);
            }
        } catch (WakeupException e) {
            LOG.debug("The deliveries of {} were stopped", subscription.getId());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.warn("The deliveries of {} pause, since the broker cannot be read", subscription.getId(), e);
        } finally {
            keep();
        }
    }

    private void serve(EventReader opened) throws InterruptedException {
        for (Delivery delivery : opened.poll(POLL)) {
            if (!deliver(delivery)) {
                return;
            }
            advance(delivery.positions());
        }
        advance(opened.positions());
    }

    /** Posts an event until it is taken; false where it was not, since the delivery stops or is switched off. */
    private boolean deliver(Delivery delivery) throws InterruptedException {
        CloudEvent event = event(delivery);
        for (int failures = 1; !stopped(); failures++) {
            WebhookSender.Outcome outcome = sender.send(subscription, event);
            if (outcome.problem().isEmpty()) {
                return true;
            }
            failed(outcome);
            if (!progress.getActive()) {
                return false;
            }
            stop.await(pauses.after(failures).toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private static CloudEvent event(Delivery delivery) {
        return delivery instanceof Delivery.Happened happened
                ? happened.event()
                : CloudEvent.reset(delivery.positions());
    }

    private void failed(WebhookSender.Outcome outcome) {
        Instant since = progress.getFailingSince().orElseGet(Instant::now);
        boolean dead = outcome.gone() || since.plus(pauses.giveUpAfter()).isBefore(Instant.now());
        progress = SubscriptionProgress.newBuilder(progress)
                .setFailingSince(since)
                .setProblem(outcome.problem().orElseThrow())
                .setActive(!dead)
                .build();
        if (dead) {
            LOG.warn(
                    "Switched off subscription {}: {}",
                    subscription.getId(),
                    outcome.problem().orElseThrow());
        }
        keep();
    }

    private void advance(Positions positions) {
        boolean recovered = progress.getFailingSince().isPresent();
        if (!recovered && progress.getPositions().equals(positions.toString())) {
            return;
        }
        progress = SubscriptionProgress.newBuilder(progress)
                .setPositions(positions.toString())
                .setFailingSince(null)
                .setProblem(null)
                .build();
        if (recovered || kept.plus(KEEP_PROGRESS_EVERY).isBefore(Instant.now())) {
            keep();
        }
    }

    private void keep() {
        kept = Instant.now();
        Optional<SubscriptionProgress> before = store.progress(subscription.getId());
        if (before.isPresent() && !before.get().equals(progress)) {
            store.put(progress);
        }
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }
}
