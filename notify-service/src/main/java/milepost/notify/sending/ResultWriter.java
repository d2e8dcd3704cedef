package milepost.notify.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import milepost.notify.subscription.SubscriptionRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes results down in batches: one alone goes at once, those that come while the database is busy go together. What
 * cannot be written is kept and tried again; if that takes longer than the lease, the delivery is attempted again.
 */
@Component
class ResultWriter {

    private static final Logger log = LoggerFactory.getLogger(ResultWriter.class);
    private static final int AT_ONCE = 256;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ResultRepository results;
    private final SubscriptionRegistry subscriptions;
    private final SendingProperties settings;
    private final MeterRegistry meters;
    private final BlockingQueue<AttemptResult> waiting = new LinkedBlockingQueue<>();

    ResultWriter(
            ResultRepository results,
            SubscriptionRegistry subscriptions,
            SendingProperties settings,
            MeterRegistry meters) {
        this.results = results;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.meters = meters;
    }

    void add(AttemptResult result) {
        waiting.add(result);
    }

    /** Writes what waits, and waits for it for a while. */
    void writeNext(Duration atMost) throws InterruptedException {
        var first = waiting.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            return;
        }
        var batch = new ArrayList<AttemptResult>();
        batch.add(first);
        waiting.drainTo(batch, AT_ONCE - 1);
        try {
            write(batch);
        } catch (RuntimeException e) {
            if (passes(e)) {
                waiting.addAll(batch);
                log.warn(
                        "Cannot write down what came of {} attempts, trying again: {}", waiting.size(), e.getMessage());
                Thread.sleep(PAUSE);
            } else {
                batch.forEach(this::writeAlone);
            }
        }
    }

    /** A result that cannot be written must not keep the others from it; its delivery is attempted again. */
    private void writeAlone(AttemptResult result) {
        try {
            write(List.of(result));
        } catch (RuntimeException e) {
            log.error(
                    "Cannot write down what came of an attempt delivery={}",
                    result.claim().delivery(),
                    e);
        }
    }

    private static boolean passes(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    private void write(List<AttemptResult> batch) {
        var seen = new HashSet<UUID>();
        var now = new ArrayList<AttemptResult>();
        for (var result : batch) {
            if (seen.add(result.claim().delivery())) {
                now.add(result);
            } else {
                waiting.add(result); // two attempts to one delivery are two changes of one row
            }
        }
        var failing = results.write(now, settings.disableAfter(), settings.disableAfterFailures());
        now.forEach(result -> meters.counter(
                        "milepost.delivery.attempts",
                        "outcome",
                        result.answer().outcome().code())
                .increment());
        now.stream()
                .filter(AttemptResult::gone)
                .map(result -> result.claim().subscription())
                .distinct()
                .forEach(id -> disable(id, "gone", "The endpoint answered 410 Gone"));
        failing.forEach(id -> disable(
                id,
                "failing",
                "No delivery has succeeded for %d days"
                        .formatted(settings.disableAfter().toDays())));
    }

    private void disable(UUID subscription, String code, String text) {
        try {
            subscriptions.disable(subscription, code, text);
        } catch (RuntimeException e) {
            log.warn("Cannot disable subscription {}, its next failure will: {}", subscription, e.getMessage());
        }
    }
}
