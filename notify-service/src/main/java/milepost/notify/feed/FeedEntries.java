package milepost.notify.feed;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.notify.store.PlannedDelivery;
import milepost.notify.store.StoredEvent;
import milepost.notify.subscription.FeedSubscriptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What feeds were told of. A feed is told of the same events as any other channel would be, in the same transaction. */
@Component
public class FeedEntries {

    private final FeedSubscriptions feeds;
    private final FeedRepository entries;
    private final Clock clock;

    FeedEntries(FeedSubscriptions feeds, FeedRepository entries, Clock clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.clock = clock;
    }

    /** Keeps what is for feeds, and returns the other deliveries, which are to be sent. An entry that is there stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PlannedDelivery> keep(Collection<StoredEvent> events, Collection<PlannedDelivery> planned) {
        var read = feeds.among(
                planned.stream().map(PlannedDelivery::subscription).distinct().toList());
        var sent = new ArrayList<PlannedDelivery>();
        var kept = new ArrayList<PlannedDelivery>();
        planned.forEach(one -> (read.contains(one.subscription()) ? kept : sent).add(one));
        if (!kept.isEmpty()) {
            var wanted = kept.stream().map(PlannedDelivery::event).collect(Collectors.toSet());
            entries.addEvents(
                    events.stream().filter(event -> wanted.contains(event.id())).toList());
            entries.addEntries(kept, clock.instant());
        }
        return sent;
    }

    /** Returns the feeds that were told of an event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> told(UUID event) {
        return entries.told(event);
    }

    /** Whether a feed was told of an event and still has it. */
    public boolean has(UUID subscription, UUID event) {
        return entries.has(subscription, event);
    }
}
