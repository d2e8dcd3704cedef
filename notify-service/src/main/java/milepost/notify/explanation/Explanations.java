package milepost.notify.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import milepost.access.Caller;
import milepost.notify.delivery.Deliveries;
import milepost.notify.feed.FeedEntries;
import milepost.notify.filter.Miss;
import milepost.notify.preview.KeptEvent;
import milepost.notify.preview.KeptEvents;
import milepost.notify.subscription.Subscription;
import milepost.notify.subscription.SubscriptionRegistry;
import milepost.notify.subscription.SubscriptionState;
import milepost.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells from the deliveries, the state of the subscription and its filter what became of an event. */
@Component
class Explanations {

    private final SubscriptionRegistry subscriptions;
    private final Deliveries deliveries;
    private final FeedEntries feeds;
    private final KeptEvents events;
    private final ExplanationTexts texts;

    Explanations(
            SubscriptionRegistry subscriptions,
            Deliveries deliveries,
            FeedEntries feeds,
            KeptEvents events,
            ExplanationTexts texts) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.feeds = feeds;
        this.events = events;
        this.texts = texts;
    }

    Explanation explain(UUID subscriptionId, UUID event, Caller caller, Locale locale) {
        var subscription = subscriptions.own(subscriptionId, caller);
        return deliveries
                .ofEvent(subscriptionId, event)
                .map(delivery -> explanation(
                        subscription,
                        event,
                        Outcome.of(delivery, subscription.state()),
                        Optional.of(delivery.id()),
                        List.of(),
                        locale))
                .orElseGet(() -> feeds.has(subscriptionId, event)
                        ? explanation(subscription, event, Outcome.IN_FEED, Optional.empty(), List.of(), locale)
                        : untold(subscription, event, locale));
    }

    private Explanation untold(Subscription subscription, UUID id, Locale locale) {
        var event = events.find(id).orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "event-not-found", id));
        var misses = Miss.all(subscription.filter(), event.facts());
        return explanation(subscription, id, ofMisses(subscription, event, misses), Optional.empty(), misses, locale);
    }

    private static Outcome ofMisses(Subscription subscription, KeptEvent event, List<Miss> misses) {
        if (event.facts().recordedAt().isBefore(subscription.createdAt())) {
            return Outcome.CREATED_LATER;
        }
        if (!misses.isEmpty()) {
            return Outcome.NOT_MATCHED;
        }
        return subscription.state() == SubscriptionState.CLOSED ? Outcome.CLOSED : Outcome.FILTER_CHANGED;
    }

    private Explanation explanation(
            Subscription subscription,
            UUID event,
            Outcome outcome,
            Optional<UUID> delivery,
            List<Miss> misses,
            Locale locale) {
        return new Explanation(
                subscription.id(),
                event,
                outcome,
                texts.of(outcome, locale),
                delivery.orElse(null),
                texts.of(misses, locale));
    }
}
