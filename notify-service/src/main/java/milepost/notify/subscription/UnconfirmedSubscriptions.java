package milepost.notify.subscription;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.SigningSecret;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The subscriptions whose endpoints have not agreed yet. */
@Component
public class UnconfirmedSubscriptions {

    private final SubscriptionRepository subscriptions;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    UnconfirmedSubscriptions(SubscriptionRepository subscriptions, ApplicationEventPublisher publisher, Clock clock) {
        this.subscriptions = subscriptions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A subscription, and the secret that signs what is sent to its endpoint. */
    public record Unconfirmed(Subscription subscription, SigningSecret secret) {}

    /** Returns a subscription, or empty if its endpoint has agreed or need not. */
    public Optional<Unconfirmed> find(UUID id) {
        return subscriptions
                .find(id)
                .filter(UnconfirmedSubscriptions::isWaiting)
                .map(subscription -> new Unconfirmed(subscription, subscriptions.secret(id)));
    }

    /** Returns a subscription whether it waits or not. */
    public Optional<Unconfirmed> any(UUID id) {
        return subscriptions.find(id).map(subscription -> new Unconfirmed(subscription, subscriptions.secret(id)));
    }

    /** Begins to send, because the endpoint has agreed. Does nothing if the channel is another one by now. */
    @Transactional
    public void confirm(UUID id, ChannelSettings channel) {
        subscriptions
                .lock(id)
                .filter(UnconfirmedSubscriptions::isWaiting)
                .filter(subscription -> subscription.channel().equals(channel))
                .ifPresent(before -> {
                    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    subscriptions.update(before.in(SubscriptionState.ACTIVE, null, now));
                    publisher.publishEvent(new SubscriptionChange.Activated(id));
                });
    }

    private static boolean isWaiting(Subscription subscription) {
        return subscription.state() == SubscriptionState.PENDING_CONFIRMATION;
    }
}
