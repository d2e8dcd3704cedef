package milepost.registry.timetable;

import java.time.Duration;
import milepost.messaging.sweep.Sweep;
import org.springframework.stereotype.Component;

/** The slip of a milestone whose target has passed grows by a day each day, and with it the place of its project in the order by slip. */
@Component
class ProjectOrderSweep implements Sweep {

    private final ProjectOrders orders;

    ProjectOrderSweep(ProjectOrders orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "project-order";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int batchSize() {
        return 500;
    }

    @Override
    public int sweep(int limit) {
        return orders.followDay(limit);
    }
}
