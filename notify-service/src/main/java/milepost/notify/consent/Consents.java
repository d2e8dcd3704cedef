package milepost.notify.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import milepost.access.Caller;
import milepost.messaging.EventIds;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.Channels;
import milepost.notify.channel.Message;
import milepost.notify.subscription.SubscriptionChange.Unconfirmed;
import milepost.notify.subscription.SubscriptionRegistry;
import milepost.notify.subscription.SubscriptionState;
import milepost.notify.subscription.UnconfirmedSubscriptions;
import milepost.notify.token.UrlToken;
import milepost.web.FieldProblem;
import milepost.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks an endpoint whether it agrees to a subscription. It agrees by answering with the challenge, or its owner does by
 * bringing the challenge that it received. An endpoint is asked once, and again when the owner wants it, not more often
 * than once a minute: a URL that never agreed gets nothing else. What is different for addresses of mails is with {@link MailConsents}.
 */
@Component
class Consents {

    private static final Logger log = LoggerFactory.getLogger(Consents.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SubscriptionRegistry subscriptions;
    private final UnconfirmedSubscriptions unconfirmed;
    private final ConsentRepository requests;
    private final MailConsents mails;
    private final Channels channels;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Consents(
            SubscriptionRegistry subscriptions,
            UnconfirmedSubscriptions unconfirmed,
            ConsentRepository requests,
            MailConsents mails,
            Channels channels,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.unconfirmed = unconfirmed;
        this.requests = requests;
        this.mails = mails;
        this.channels = channels;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Published when an endpoint is to be asked once the transaction has committed. */
    record Asked(UUID subscription, String challenge) {}

    @EventListener
    void on(Unconfirmed change) {
        var id = change.subscription();
        mails.forget(id);
        if (mails.address(id).isEmpty()) {
            requests.put(id, UrlToken.generate().text());
        }
        askSoon(id);
    }

    /** Asks the endpoint of a subscription again; 429 if it was asked within the last minute. */
    @Transactional
    void askAgain(UUID id, Caller caller) {
        if (isWaiting(id, caller) && !askSoon(id)) {
            var pause = mails.address(id).isPresent() ? MailConsents.PAUSE : PAUSE;
            throw ProblemException.of(HttpStatus.TOO_MANY_REQUESTS, "confirmation-asked", pause.toSeconds())
                    .header("Retry-After", Long.toString(pause.toSeconds()));
        }
    }

    /** Takes the challenge from the owner, who can only have it from the endpoint. */
    @Transactional
    void confirm(UUID id, String challenge, Caller caller) {
        if (!isWaiting(id, caller)) {
            return;
        }
        var expected = requests.challenge(id);
        if (expected.isEmpty() || !MessageDigest.isEqual(expected.get().getBytes(UTF_8), challenge.getBytes(UTF_8))) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "challenge-wrong")
                    .field(new FieldProblem("/challenge", "challenge"));
        }
        unconfirmed.find(id).ifPresent(one -> agreed(id, one.subscription().channel()));
    }

    private boolean isWaiting(UUID id, Caller caller) {
        return subscriptions.own(id, caller).state() == SubscriptionState.PENDING_CONFIRMATION;
    }

    private boolean askSoon(UUID id) {
        var challenge = mails.address(id).isPresent() ? mails.ask(id) : requests.ask(id, PAUSE);
        challenge.ifPresent(text -> publisher.publishEvent(new Asked(id, text)));
        return challenge.isPresent();
    }

    @TransactionalEventListener
    void ask(Asked asked) {
        Thread.ofVirtual()
                .name("consent")
                .start(() -> unconfirmed.find(asked.subscription()).ifPresent(one -> ask(one, asked.challenge())));
    }

    private void ask(UnconfirmedSubscriptions.Unconfirmed one, String challenge) {
        var subscription = one.subscription();
        var id = EventIds.next();
        var now = clock.instant();
        var event = ConfirmationEvent.of(id, subscription.id(), challenge, now);
        var content = new Message.Content(subscription.id(), id.toString(), event, null);
        var result = channels.of(subscription.channel())
                .send(new Message(
                        now, subscription.channel(), subscription.owner(), List.of(one.secret()), List.of(content)))
                .getFirst();
        if (result.delivered() && ConfirmationEvent.isRepeatedBy(result.detail(), challenge)) {
            agreed(subscription.id(), subscription.channel());
        } else {
            mails.asked(subscription, result);
            log.info(
                    "Asked for consent, there is none yet subscription={} outcome={}",
                    subscription.id(),
                    result.outcome());
        }
    }

    private void agreed(UUID id, ChannelSettings channel) {
        unconfirmed.confirm(id, channel);
        requests.delete(id);
    }
}
