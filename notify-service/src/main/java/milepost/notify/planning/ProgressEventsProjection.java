package milepost.notify.planning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import milepost.events.Topics;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import milepost.notify.project.RegistryReading;
import org.springframework.stereotype.Component;

/**
 * Plans the deliveries of progress events. The two topics are read independently, so after a downtime of this service an
 * event may be read before an earlier one of the registry: it is then held until the registry's topic has been read.
 */
@Component
class ProgressEventsProjection implements Projection {

    static final String CONSUMER = "notify-service.deliveries";

    private static final Duration LATE = Duration.ofSeconds(10);

    private final DeliveryPlanner planner;
    private final RegistryReading registry;
    private final Clock clock;

    ProgressEventsProjection(DeliveryPlanner planner, RegistryReading registry, Clock clock) {
        this.planner = planner;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PROGRESS_EVENTS);
    }

    @Override
    public void apply(List<ReceivedEvent> events) {
        var since = clock.instant().minus(LATE);
        var notifiable = DeliveryPlanner.notifiable(events);
        var late = notifiable.stream()
                .filter(event -> !event.envelope().recordedAt().isAfter(since))
                .toList();
        if (late.isEmpty() || registry.isReadWithin(Duration.ZERO)) {
            planner.plan(notifiable);
        } else {
            planner.hold(late);
            planner.plan(notifiable.stream()
                    .filter(event -> event.envelope().recordedAt().isAfter(since))
                    .toList());
        }
    }
}
