package milepost.notify.planning;

import java.time.Duration;
import milepost.notify.project.RegistryReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans the deliveries of held events once their projects are known from the registry's topic. It is not a sweep, because it
 * waits for Kafka before its transactions; a sweep would occupy a database connection meanwhile.
 */
@Component
class HeldEventWorker {

    private static final Logger log = LoggerFactory.getLogger(HeldEventWorker.class);
    private static final Duration WAIT_FOR_REGISTRY = Duration.ofSeconds(5);
    private static final int BATCH_SIZE = 500;

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
            if (last.isPresent() && registry.isReadWithin(WAIT_FOR_REGISTRY)) {
                while (releaseBatch(last.get()) == BATCH_SIZE) {}
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Cannot release held events, trying again: {}", e.getMessage());
        }
    }

    private int releaseBatch(long position) {
        return transactions.execute(_ -> {
            var released = heldEvents.release(position, BATCH_SIZE);
            planner.plan(released);
            return released.size();
        });
    }
}
