package milepost.notify.sending;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Reports down if the worker has ended. What endpoints respond does not affect the health of this service. */
@Component("deliveriesHealthIndicator")
class DeliveriesHealth extends AbstractHealthIndicator {

    private final DeliveryWorker worker;

    DeliveriesHealth(DeliveryWorker worker) {
        this.worker = worker;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        (worker.isWorking() ? builder.up() : builder.down()).withDetail("underWay", worker.underWay());
    }
}
