package milepost.notify.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import milepost.messaging.projection.ReceivedEvent;
import milepost.notify.project.Projects;
import milepost.notify.subscription.DeliveriesDue;
import milepost.notify.subscription.LiveIndex;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who wants an event and plans one delivery for each, in the transaction in which the event is handled. Planning an
 * event again changes nothing. An event whose project is not known yet is held until it is, so that it is not judged by
 * half of the facts.
 */
@Component
class DeliveryPlanner {

    private final LiveIndex index;
    private final Projects projects;
    private final HeldEventRepository heldEvents;
    private final DeliveryRepository deliveries;
    private final ApplicationEventPublisher inside;

    DeliveryPlanner(
            LiveIndex index,
            Projects projects,
            HeldEventRepository heldEvents,
            DeliveryRepository deliveries,
            ApplicationEventPublisher inside) {
        this.index = index;
        this.projects = projects;
        this.heldEvents = heldEvents;
        this.deliveries = deliveries;
        this.inside = inside;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void plan(Collection<NotifiableEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var filters = index.refreshed();
        var known = projects.find(
                events.stream().map(NotifiableEvent::project).distinct().toList());
        var wanted = new ArrayList<StoredEvent>();
        var planned = new ArrayList<PlannedDelivery>();
        for (var event : events) {
            var project = known.get(event.project());
            if (project == null) {
                heldEvents.hold(event);
                continue;
            }
            var subscriptions = filters.match(event.facts(project));
            if (!subscriptions.isEmpty()) {
                wanted.add(StoredEvent.of(event.envelope(), event.project(), event.data()));
                subscriptions.forEach(subscription -> planned.add(
                        PlannedDelivery.of(subscription, event.envelope().id())));
            }
        }
        plan(wanted, planned);
    }

    /** Lets events wait until {@link HeldEventWorker} finds that their projects are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Collection<NotifiableEvent> events) {
        events.forEach(heldEvents::hold);
    }

    private void plan(List<StoredEvent> wanted, List<PlannedDelivery> planned) {
        if (!planned.isEmpty()) {
            deliveries.insertEvents(wanted);
            deliveries.insert(planned);
            inside.publishEvent(new DeliveriesDue(
                    planned.stream().map(PlannedDelivery::subscription).collect(Collectors.toSet())));
        }
    }

    static List<NotifiableEvent> notifiable(List<ReceivedEvent> events) {
        return events.stream()
                .flatMap(event -> NotifiableEvent.of(event).stream())
                .toList();
    }
}
