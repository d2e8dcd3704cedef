package milepost.notify.milestone;

import java.time.Duration;
import java.util.List;
import milepost.events.LifecycleEvent.ProjectReinstated;
import milepost.events.LifecycleEvent.ProjectWithdrawn;
import milepost.events.ProgressEvent;
import milepost.events.Topics;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Keeps the milestones. It has a group of its own, so that what it cannot handle holds up no delivery. */
@Component
class MilestoneProjection implements Projection {

    static final String CONSUMER = "notify-service.milestones";

    private final Milestones milestones;

    MilestoneProjection(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PROJECT_EVENTS, Topics.PROGRESS_EVENTS);
    }

    /** Nobody looks at a calendar every second. */
    @Override
    public Duration batchWindow() {
        return Duration.ofMillis(100);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        for (var received : events) {
            var at = received.envelope().recordedAt();
            switch (received.data()) {
                case ProgressEvent event -> milestones.take(event, at);
                case ProjectWithdrawn event -> milestones.withdraw(event.projectId(), true, at);
                case ProjectReinstated event -> milestones.withdraw(event.projectId(), false, at);
                case null, default -> {} // changes no milestone, or a type of a later release
            }
        }
    }
}
