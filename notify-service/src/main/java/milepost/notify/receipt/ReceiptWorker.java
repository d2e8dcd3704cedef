package milepost.notify.receipt;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import milepost.events.Author;
import milepost.events.NotifyEvent.DeliveryReceipts;
import milepost.messaging.outbox.EventDraft;
import milepost.messaging.outbox.Outbox;
import milepost.notify.receipt.ReceiptRepository.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes receipts in batches: thousands of deliveries a second neither queue behind one row nor become as many events.
 * A batch is small enough for its event to fit into a leaf of the ledger.
 */
@Component
class ReceiptWorker {

    private static final Logger log = LoggerFactory.getLogger(ReceiptWorker.class);
    private static final int SUBSCRIPTIONS_AT_ONCE = 100;
    private static final int RECEIPTS_IN_AN_EVENT = 150;

    private final ReceiptRepository receipts;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    ReceiptWorker(ReceiptRepository receipts, Outbox outbox, TransactionTemplate transactions) {
        this.receipts = receipts;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "2s")
    void publish() {
        try {
            while (publishSome() == SUBSCRIPTIONS_AT_ONCE) {}
        } catch (DataAccessException | TransactionException e) {
            log.warn("Cannot publish receipts, trying again: {}", e.getMessage());
        }
    }

    private int publishSome() {
        return transactions.execute(_ -> {
            var subscriptions = receipts.hold(SUBSCRIPTIONS_AT_ONCE);
            var waiting = receipts.take(subscriptions, RECEIPTS_IN_AN_EVENT).stream()
                    .sorted(Comparator.comparing(one -> one.receipt().endedAt()))
                    .collect(Collectors.groupingBy(
                            Waiting::subscription, Collectors.mapping(Waiting::receipt, Collectors.toList())));
            var versions = receipts.raiseEventVersions(waiting.keySet());
            versions.forEach((subscription, version) -> outbox.append(EventDraft.of(
                    "subscription",
                    subscription,
                    version,
                    new DeliveryReceipts(subscription, waiting.getOrDefault(subscription, List.of())),
                    Author.SYSTEM)));
            return subscriptions.size();
        });
    }
}
