package milepost.notify.planning;

import java.time.Duration;
import java.util.List;
import milepost.events.Topics;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import milepost.notify.project.Projects;
import milepost.notify.project.RegistryReading;
import org.springframework.stereotype.Component;

/** Updates the projects, and in the same transaction plans the deliveries of the registry's events. */
@Component
class RegistryEventsProjection implements Projection {

    private final Projects projects;
    private final DeliveryPlanner planner;

    RegistryEventsProjection(Projects projects, DeliveryPlanner planner) {
        this.projects = projects;
        this.planner = planner;
    }

    @Override
    public String consumer() {
        return RegistryReading.CONSUMER;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PROJECT_EVENTS);
    }

    @Override
    public Duration batchWindow() {
        return Duration.ofMillis(25);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        projects.take(events);
        planner.plan(DeliveryPlanner.notifiable(events));
    }
}
