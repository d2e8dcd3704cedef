package milepost.notify.receipt;

import java.time.Duration;
import java.util.Objects;
import milepost.events.NotifyEvent.DeliveryReceipts;
import milepost.events.envelope.Author;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.messaging.sweep.Sweep;
import milepost.notify.store.Receipts;
import milepost.notify.subscription.SubscriptionVersions;
import org.springframework.stereotype.Component;

/**
 * Publishes receipts, those of a subscription in one event, so that thousands of deliveries a second do not become as many
 * events. An event is small enough to fit into a leaf of the ledger.
 */
@Component
class ReceiptSweep implements Sweep {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int SUBSCRIPTIONS = 100;
    /** Candidates for each subscription of a batch, because other instances may have locked some of them. */
    private static final int CANDIDATES = 10;

    private static final int RECEIPTS_PER_EVENT = 150;

    private final Receipts receipts;
    private final SubscriptionVersions subscriptions;
    private final AggregateChanges changes;

    ReceiptSweep(Receipts receipts, SubscriptionVersions subscriptions, AggregateChanges changes) {
        this.receipts = receipts;
        this.subscriptions = subscriptions;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "delivery-receipts";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public int batchSize() {
        return SUBSCRIPTIONS;
    }

    /** Handles subscriptions, each with one event. */
    @Override
    public int sweep(int limit) {
        var locked = subscriptions.lock(receipts.subscriptions(limit * CANDIDATES), limit);
        var taken = receipts.take(locked, RECEIPTS_PER_EVENT);
        changes.changeAll(() -> subscriptions.raise(taken.keySet()), Author.SYSTEM, raised -> {
            var ended = Objects.requireNonNull(taken.get(raised.id()), "Only those with receipts were raised");
            return Change.of(new DeliveryReceipts(raised.id(), ended));
        });
        return locked.size();
    }
}
