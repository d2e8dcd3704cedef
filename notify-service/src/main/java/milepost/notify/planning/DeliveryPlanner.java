package milepost.notify.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import milepost.messaging.projection.ReceivedEvent;
import milepost.notify.feed.FeedEntries;
import milepost.notify.preview.KeptEvent;
import milepost.notify.preview.KeptEvents;
import milepost.notify.project.Projects;
import milepost.notify.store.DeliveryStore;
import milepost.notify.store.PlannedDelivery;
import milepost.notify.store.StoredEvent;
import milepost.notify.subscription.LiveIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the subscriptions that want an event and plans a delivery for each, in the transaction that handles the event; a feed keeps
 * it instead.
 * Whoever was told of an event is told of its correction, whatever the filter says. Planning an event again changes nothing. An event whose project is not known yet is held until it is, because filters
 * look at the project.
 */
@Component
class DeliveryPlanner {

    private final LiveIndex index;
    private final Projects projects;
    private final HeldEventRepository heldEvents;
    private final DeliveryStore deliveries;
    private final FeedEntries feeds;
    private final KeptEvents kept;

    DeliveryPlanner(
            LiveIndex index,
            Projects projects,
            HeldEventRepository heldEvents,
            DeliveryStore deliveries,
            FeedEntries feeds,
            KeptEvents kept) {
        this.index = index;
        this.projects = projects;
        this.heldEvents = heldEvents;
        this.deliveries = deliveries;
        this.feeds = feeds;
        this.kept = kept;
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
        var seen = new ArrayList<KeptEvent>();
        for (var event : events) {
            var project = known.get(event.project());
            if (project == null) {
                heldEvents.hold(event);
                continue;
            }
            var facts = event.facts(project);
            seen.add(new KeptEvent(event.envelope().id(), project.id(), facts));
            var subscriptions = new LinkedHashSet<>(filters.match(facts));
            event.corrected().ifPresent(wrong -> {
                subscriptions.addAll(deliveries.told(wrong));
                subscriptions.addAll(feeds.told(wrong));
            });
            if (!subscriptions.isEmpty()) {
                wanted.add(StoredEvent.of(event.envelope(), project, event.data()));
                subscriptions.forEach(subscription -> planned.add(
                        PlannedDelivery.of(subscription, event.envelope().id())));
            }
        }
        var sent = feeds.keep(wanted, planned);
        var toSend = sent.stream().map(PlannedDelivery::event).collect(Collectors.toSet());
        wanted.removeIf(event -> !toSend.contains(event.id()));
        deliveries.add(wanted, sent);
        kept.add(seen);
    }

    /** Holds events until {@link HeldEventWorker} finds that their projects are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Collection<NotifiableEvent> events) {
        events.forEach(heldEvents::hold);
    }

    static List<NotifiableEvent> notifiable(List<ReceivedEvent> events) {
        return events.stream()
                .flatMap(event -> NotifiableEvent.of(event).stream())
                .toList();
    }
}
