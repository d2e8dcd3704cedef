package milepost.notify.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import milepost.events.Topics;
import milepost.messaging.projection.Projection;
import milepost.messaging.projection.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * Plans who is told of a project's progress. The two topics are read side by side, so an event that comes late, after this
 * service was away, may come before what the registry said earlier: it is held until the registry's topic has been read.
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
        var inTime = DeliveryPlanner.notifiable(events).stream()
                .collect(Collectors.partitioningBy(
                        event -> event.envelope().recordedAt().isAfter(since)));
        var late = inTime.getOrDefault(false, List.of());
        if (late.isEmpty() || registry.isReadWithin(Duration.ZERO)) {
            planner.plan(DeliveryPlanner.notifiable(events));
        } else {
            planner.hold(late);
            planner.plan(inTime.getOrDefault(true, List.of()));
        }
    }
}
