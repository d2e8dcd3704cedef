package milepost.notify.receipt;

import java.util.Objects;
import milepost.events.Author;
import milepost.events.NotifyEvent.DeliveryReceipts;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.notify.store.Receipts;
import milepost.notify.subscription.SubscriptionVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes receipts in batches, so that thousands of deliveries a second do not become as many events. A batch is small
 * enough for its event to fit into a leaf of the ledger.
 */
@Component
class ReceiptWorker {

    private static final Logger log = LoggerFactory.getLogger(ReceiptWorker.class);
    private static final int SUBSCRIPTIONS_PER_BATCH = 100;
    /** More than a batch, because other instances may have locked some of them. */
    private static final int CANDIDATES = 10 * SUBSCRIPTIONS_PER_BATCH;
    private static final int RECEIPTS_PER_EVENT = 150;

    private final Receipts receipts;
    private final SubscriptionVersions subscriptions;
    private final AggregateChanges changes;
    private final TransactionTemplate transactions;

    ReceiptWorker(
            Receipts receipts, SubscriptionVersions subscriptions, AggregateChanges changes, TransactionTemplate transactions) {
        this.receipts = receipts;
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "2s")
    void publish() {
        try {
            while (publishBatch() == SUBSCRIPTIONS_PER_BATCH) {}
        } catch (DataAccessException | TransactionException e) {
            log.warn("Cannot publish receipts, trying again: {}", e.getMessage());
        }
    }

    private int publishBatch() {
        return transactions.execute(_ -> {
            var locked = subscriptions.lock(receipts.subscriptions(CANDIDATES), SUBSCRIPTIONS_PER_BATCH);
            var taken = receipts.take(locked, RECEIPTS_PER_EVENT);
            changes.changeAll(() -> subscriptions.raise(taken.keySet()), Author.SYSTEM, raised -> {
                var ended = Objects.requireNonNull(taken.get(raised.id()), "Only those with receipts were raised");
                return Change.of(new DeliveryReceipts(raised.id(), ended));
            });
            return locked.size();
        });
    }
}
