package milepost.notify.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import milepost.events.NotifyEvent.Receipt;
import milepost.notify.store.ReceiptRepository.Taken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The receipts of deliveries that have ended and whose end is not published yet. */
@Component
public class Receipts {

    private final ReceiptRepository receipts;

    Receipts(ReceiptRepository receipts) {
        this.receipts = receipts;
    }

    /** Returns subscriptions that have receipts, in the order of their ids. */
    public List<UUID> subscriptions(int limit) {
        return receipts.subscriptions(limit);
    }

    /**
     * Removes receipts in the transaction that publishes them.
     *
     * @param ofEach how many receipts of each subscription at most, the oldest first
     * @return by subscription, in the order in which the deliveries ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, List<Receipt>> take(Collection<UUID> subscriptions, int ofEach) {
        return receipts.take(subscriptions, ofEach).stream()
                .sorted(Comparator.comparing(taken -> taken.receipt().endedAt()))
                .collect(groupingBy(Taken::subscription, mapping(Taken::receipt, toList())));
    }
}
