package milepost.notify.subscription;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import milepost.notify.channel.ChannelSettings.Feed;
import org.springframework.stereotype.Component;

/** The subscriptions that are read as feeds. */
@Component
public class FeedSubscriptions {

    private final SubscriptionRepository subscriptions;

    FeedSubscriptions(SubscriptionRepository subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Returns a subscription that is read as a feed and not closed. */
    public Optional<Subscription> find(UUID id) {
        return subscriptions.find(id).filter(FeedSubscriptions::isReadable);
    }

    /** Returns those of the subscriptions that are read as feeds. */
    public Set<UUID> among(Collection<UUID> ids) {
        return subscriptions.withChannel(Feed.TYPE, ids);
    }

    private static boolean isReadable(Subscription subscription) {
        return subscription.channel() instanceof Feed && subscription.state() != SubscriptionState.CLOSED;
    }
}
