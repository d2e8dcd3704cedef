package milepost.notify.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import milepost.access.Caller;
import milepost.events.NotifyEvent.SubscriptionAmended;
import milepost.events.NotifyEvent.SubscriptionClosed;
import milepost.events.NotifyEvent.SubscriptionCreated;
import milepost.events.NotifyEvent.SubscriptionDisabled;
import milepost.events.NotifyEvent.SubscriptionFilter;
import milepost.events.NotifyEvent.SubscriptionResumed;
import milepost.events.envelope.Author;
import milepost.messaging.EventIds;
import milepost.messaging.outbox.AggregateChanges;
import milepost.messaging.outbox.Change;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.SigningSecret;
import milepost.notify.subscription.limit.SubscriptionLimits;
import milepost.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes subscriptions. Callers have access to their own only; others do not exist for them. */
@Service
public class SubscriptionRegistry {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionRegistry.class);

    private final SubscriptionRepository subscriptions;
    private final FilterChangeRepository filterChanges;
    private final AggregateChanges changes;
    private final SubscriptionLimits limits;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SubscriptionRegistry(
            SubscriptionRepository subscriptions,
            FilterChangeRepository filterChanges,
            AggregateChanges changes,
            SubscriptionLimits limits,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.filterChanges = filterChanges;
        this.changes = changes;
        this.limits = limits;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A subscription with a new secret, which is shown only once. */
    record WithSecret(Subscription subscription, SigningSecret secret) {}

    @Transactional
    WithSecret create(SubscriptionFilter filter, ChannelSettings channel, boolean consentNeeded, Caller caller) {
        var now = now();
        var subscription = new Subscription(
                EventIds.next(),
                caller.subject(),
                caller.org(),
                1,
                consentNeeded ? SubscriptionState.PENDING_CONFIRMATION : SubscriptionState.ACTIVE,
                null,
                filter,
                channel,
                null,
                now,
                now);
        var secret = SigningSecret.generate();
        var created = new SubscriptionCreated(subscription.id(), channel.type(), filter);
        return changes.change(
                subscription.id(),
                () -> subscriptions.insert(subscription, secret, filterChanges.next()),
                caller.author(),
                _ -> {
                    checkLimits(subscription.id());
                    SubscriptionChange.ofNewChannel(subscription).ifPresent(publisher::publishEvent);
                    return Change.of(created).giving(new WithSecret(subscription, secret));
                });
    }

    /** Returns a subscription of the caller; 404 for any other. */
    public Subscription own(UUID id, Caller caller) {
        return find(id, caller).orElseThrow(() -> SubscriptionProblems.notFound(id));
    }

    public boolean isOwn(UUID id, Caller caller) {
        return find(id, caller).isPresent();
    }

    List<Subscription> list(Caller caller, @Nullable UUID before, int limit) {
        return subscriptions.ownedBy(caller.subject(), before, limit);
    }

    /** @param version that the caller has read; 412 if it is not the current one */
    @Transactional
    Subscription amend(
            UUID id, long version, SubscriptionFilter filter, ChannelSettings channel, boolean consent, Caller caller) {
        var before = lockOpen(id, caller);
        if (before.version() != version) {
            throw IfMatch.stale(before.version());
        }
        var moved = !channel.equals(before.channel());
        var state = moved ? before.stateAt(consent) : before.state();
        var after = before.wanting(filter, channel, state, now());
        return change(id, caller.author(), () -> {
            subscriptions.update(after);
            filterChanges.renumber(id);
            if (moved) {
                checkLimits(id);
                publisher.publishEvent(new SubscriptionChange.Redirected(id));
                SubscriptionChange.ofNewChannel(after).ifPresent(publisher::publishEvent);
            }
            return Change.of(new SubscriptionAmended(id, channel.type(), filter))
                    .giving(after);
        });
    }

    private void checkLimits(UUID id) {
        var open = subscriptions.countLike(id);
        limits.check(open.inAll(), open.atEndpoint(), open.atUrl());
    }

    /** Closes a subscription permanently; its deliveries stay readable. Closing it again changes nothing. */
    @Transactional
    void close(UUID id, Caller caller) {
        close(lock(id, caller), caller.author());
    }

    /** Closes a subscription because whoever receives there wants nothing more. */
    @Transactional
    public void closeForReceiver(UUID id) {
        lock(id).ifPresent(before -> close(before, Author.SYSTEM));
    }

    private void close(Subscription before, Author author) {
        if (before.state() != SubscriptionState.CLOSED) {
            change(before.id(), author, () -> {
                subscriptions.update(before.in(SubscriptionState.CLOSED, null, now()));
                filterChanges.renumber(before.id());
                publisher.publishEvent(new SubscriptionChange.Closed(before.id()));
                return Change.of(new SubscriptionClosed(before.id()));
            });
        }
    }

    /** Keeps deliveries waiting until {@link #resume}. */
    @Transactional
    Subscription pause(UUID id, Caller caller) {
        var before = lockOpen(id, caller);
        if (before.state() != SubscriptionState.ACTIVE) {
            return before;
        }
        var after = before.in(SubscriptionState.PAUSED, null, now());
        subscriptions.update(after);
        return after;
    }

    /** Sends deliveries again, including those that have waited; earlier failures of the endpoint no longer count. */
    @Transactional
    Subscription resume(UUID id, Caller caller) {
        var before = lockOpen(id, caller);
        if (before.state() == SubscriptionState.ACTIVE) {
            return before;
        }
        if (before.state() == SubscriptionState.PENDING_CONFIRMATION) {
            throw SubscriptionProblems.notActive(before);
        }
        var after = before.in(SubscriptionState.ACTIVE, null, now());
        if (before.state() == SubscriptionState.DISABLED) { // a pause is not an event, so its end is none either
            return change(id, caller.author(), () -> {
                activate(after);
                return Change.of(new SubscriptionResumed(id)).giving(after);
            });
        }
        activate(after);
        return after;
    }

    /** Replaces the secret. The former one stays valid for some time, so that the receiver can switch without a gap. */
    @Transactional
    WithSecret rotateSecret(UUID id, Duration overlap, Caller caller) {
        var now = now();
        var after = lockOpen(id, caller).withFormerSecretUntil(now.plus(overlap), now);
        var secret = SigningSecret.generate();
        subscriptions.replaceSecret(after, secret);
        return new WithSecret(after, secret);
    }

    /** Stops sending to an endpoint that does not work. Deliveries wait until {@link #resume}, none is lost. */
    @Transactional
    public void disable(UUID id, String reasonCode, String reasonText) {
        var before = lock(id).orElseThrow(() -> SubscriptionProblems.notFound(id));
        if (before.state() != SubscriptionState.ACTIVE) {
            return;
        }
        change(id, Author.SYSTEM, () -> {
            subscriptions.update(before.in(SubscriptionState.DISABLED, reasonText, now()));
            return Change.of(new SubscriptionDisabled(id, reasonCode, reasonText));
        });
        log.warn("Subscription disabled id={} reason={}", id, reasonCode);
    }

    private Optional<Subscription> find(UUID id, Caller caller) {
        return subscriptions.find(id).filter(one -> one.owner().equals(caller.subject()));
    }

    private Subscription lockOpen(UUID id, Caller caller) {
        var subscription = lock(id, caller);
        if (subscription.state() == SubscriptionState.CLOSED) {
            throw SubscriptionProblems.closed(id);
        }
        return subscription;
    }

    private Subscription lock(UUID id, Caller caller) {
        return lock(id).filter(subscription -> subscription.owner().equals(caller.subject()))
                .orElseThrow(() -> SubscriptionProblems.notFound(id));
    }

    private Optional<Subscription> lock(UUID id) {
        return changes.lock(id, () -> subscriptions.lock(id));
    }

    private void activate(Subscription after) {
        subscriptions.update(after);
        publisher.publishEvent(new SubscriptionChange.Activated(after.id()));
    }

    private <T> T change(UUID id, Author author, Supplier<Change<T>> change) {
        return changes.change(id, () -> subscriptions.raise(Set.of(id)).getFirst(), author, _ -> change.get());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
