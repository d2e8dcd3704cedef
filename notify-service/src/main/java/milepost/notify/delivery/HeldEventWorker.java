package milepost.notify.delivery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the deliveries of held events once the registry's topic has told of their projects. */
@Component
class HeldEventWorker {

    private static final Logger log = LoggerFactory.getLogger(HeldEventWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final HeldEventRepository heldEvents;
    private final DeliveryPlanner planner;
    private final RegistryReading registry;
    private final TransactionTemplate transactions;

    HeldEventWorker(
            HeldEventRepository heldEvents,
            DeliveryPlanner planner,
            RegistryReading registry,
            TransactionTemplate transactions) {
        this.heldEvents = heldEvents;
        this.planner = planner;
        this.registry = registry;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "1s")
    void release() {
        try {
            var last = heldEvents.last();
            if (last.isPresent() && registry.isReadWithin(PATIENCE)) {
                while (releaseSome(last.get()) == AT_ONCE) {}
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Cannot plan what was held, trying again: {}", e.getMessage());
        }
    }

    private int releaseSome(long position) {
        return transactions.execute(_ -> {
            var released = heldEvents.release(position, AT_ONCE);
            planner.plan(released);
            return released.size();
        });
    }
}
