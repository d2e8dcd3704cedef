package milepost.registry.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import milepost.web.value.TextValues;
import org.springframework.stereotype.Component;

/** Keeps what projects are sorted by in accord with their milestones and the day. */
@Component
public class ProjectOrders {

    private final ProjectOrderRepository orders;
    private final Clock clock;

    ProjectOrders(ProjectOrderRepository orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Computes the order of projects whose milestones the transaction has changed, or of those that they were merged into. Their
     * rows are locked before that is looked up, so a merge at the same time is seen, or sees these changes.
     */
    public void follow(Collection<UUID> projects) {
        if (projects.isEmpty()) {
            return;
        }
        orders.lock(projects);
        var counting = new HashSet<>(projects);
        counting.addAll(orders.mergedInto(projects));
        orders.lock(counting);
        orders.compute(counting, today());
    }

    /** Computes the order of some projects for which a day has brought another one, and returns how many. */
    int followDay(int limit) {
        var today = today();
        var due = orders.lockDue(today, limit);
        if (!due.isEmpty()) {
            orders.compute(due, today);
        }
        return due.size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TextValues.ZONE);
    }
}
