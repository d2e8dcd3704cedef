package milepost.notify.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import milepost.access.Caller;
import milepost.notify.delivery.Deliveries;
import milepost.notify.delivery.Delivery;
import milepost.notify.explanation.Explanation.FailedPart;
import milepost.notify.explanation.Explanation.FoundValues;
import milepost.notify.filter.CompiledFilter;
import milepost.notify.filter.CompiledFilter.Miss;
import milepost.notify.preview.KeptEvent;
import milepost.notify.preview.KeptEvents;
import milepost.notify.subscription.Subscription;
import milepost.notify.subscription.SubscriptionRegistry;
import milepost.notify.subscription.SubscriptionState;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import milepost.web.problem.ProblemCatalogue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells from the deliveries, the state of the subscription and its filter what became of an event. */
@Component
class Explanations {

    private static final int MOST_PARTS = 5;

    private final SubscriptionRegistry subscriptions;
    private final Deliveries deliveries;
    private final KeptEvents events;
    private final ProblemCatalogue texts;

    Explanations(SubscriptionRegistry subscriptions, Deliveries deliveries, KeptEvents events, ProblemCatalogue texts) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
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
                        ofDelivery(delivery, subscription),
                        Optional.of(delivery.id()),
                        List.of(),
                        locale))
                .orElseGet(() -> withoutDelivery(subscription, event, locale));
    }

    private static Outcome ofDelivery(Delivery delivery, Subscription subscription) {
        return switch (delivery.state()) {
            case "delivered" -> Outcome.DELIVERED;
            case "dead" -> Outcome.DEAD;
            default ->
                switch (subscription.state()) {
                    case ACTIVE -> Outcome.WAITING;
                    case PAUSED -> Outcome.PAUSED;
                    case DISABLED -> Outcome.DISABLED;
                    case PENDING_CONFIRMATION -> Outcome.CONSENT_PENDING;
                    case CLOSED -> Outcome.CLOSED;
                };
        };
    }

    private Explanation withoutDelivery(Subscription subscription, UUID id, Locale locale) {
        var event = events.find(id).orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "event-not-found", id));
        var misses = CompiledFilter.misses(subscription.filter(), event.facts());
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
                text("explanation-" + outcome.code(), locale),
                delivery.orElse(null),
                misses.stream()
                        .limit(MOST_PARTS)
                        .map(miss -> failed(miss, locale))
                        .toList());
    }

    private FailedPart failed(Miss miss, Locale locale) {
        var found = miss.found().entrySet().stream()
                .map(values -> new FoundValues(values.getKey(), values.getValue()))
                .toList();
        var asked = miss.asked().toString();
        return new FailedPart(
                "/filter" + miss.place(),
                asked,
                found,
                text("explanation-part", locale, miss.place().substring(1), asked, inWords(found, locale)));
    }

    private String inWords(List<FoundValues> found, Locale locale) {
        return found.stream()
                .map(values -> values.values().isEmpty()
                        ? text("explanation-none", locale, values.field())
                        : values.field() + " " + String.join(", ", values.values()))
                .collect(Collectors.joining("; "));
    }

    private String text(String code, Locale locale, Object... args) {
        return texts.text(new FieldProblem("", code, args), locale);
    }
}
