package milepost.notify.consent;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import milepost.notify.channel.ChannelSettings.Email;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.UnsubscribeToken;
import milepost.notify.consent.MailConsentRepository.Asked;
import milepost.notify.consent.MailConsentRepository.Limits;
import milepost.notify.consent.MailConsentRepository.Question;
import milepost.notify.subscription.Subscription;
import milepost.notify.subscription.SubscriptionRegistry;
import milepost.notify.subscription.SubscriptionState;
import milepost.notify.subscription.UnconfirmedSubscriptions;
import milepost.notify.token.Digests;
import milepost.notify.token.UrlToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the people who read an address want its mails. They agree by the link in a mail that asks them, and end it by a link in
 * every mail.
 */
@Component
class MailConsents {

    /** An address is asked no more often, whoever wants it. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    private static final Duration VALID = Duration.ofHours(24);

    private final UnconfirmedSubscriptions subscriptions;
    private final SubscriptionRegistry registry;
    private final MailConsentRepository questions;
    private final MeterRegistry meters;
    private final Limits limits;

    MailConsents(
            UnconfirmedSubscriptions subscriptions,
            SubscriptionRegistry registry,
            MailConsentRepository questions,
            MeterRegistry meters,
            @Value("${milepost.notify.email.confirmations-per-day:20}") int perDay) {
        this.subscriptions = subscriptions;
        this.registry = registry;
        this.questions = questions;
        this.meters = meters;
        this.limits = new Limits(PAUSE, perDay, VALID);
    }

    /** Returns the address that a subscription waits for, or empty if it is none or does not wait. */
    Optional<Email> address(UUID subscription) {
        return subscriptions.find(subscription).flatMap(one -> email(one.subscription()));
    }

    /** Makes the link of a mail that was sent before invalid. */
    void forget(UUID subscription) {
        questions.forget(subscription);
    }

    /** Returns the token for a mail that asks, or empty if the address or others were asked too recently. */
    Optional<String> ask(UUID id) {
        var token = UrlToken.generate().text();
        return subscriptions
                .find(id)
                .map(UnconfirmedSubscriptions.Unconfirmed::subscription)
                .filter(one -> email(one)
                        .map(email -> new Question(
                                id, one.owner(), mailbox(email), Digests.of(email.address()), Digests.of(token)))
                        .filter(question -> questions.ask(question, limits))
                        .isPresent())
                .map(_ -> token);
    }

    /** Notes how a mail that asks was sent. One that never left may be asked for again at once. */
    void asked(Subscription subscription, SendResult result) {
        email(subscription).ifPresent(email -> {
            count(result.delivered() ? "asked" : "not-asked");
            if (!result.made()) {
                questions.forgetAsked(mailbox(email));
            }
        });
    }

    /** Returns the subscription that a link is valid for. Changes nothing, as programs that look for harmful links open it too. */
    Optional<Email> confirmable(String token) {
        return questions.find(Digests.of(token)).flatMap(this::waiting);
    }

    @Transactional
    Optional<Email> confirm(String token) {
        var asked = questions.take(Digests.of(token));
        var email = asked.flatMap(this::waiting);
        email.ifPresent(agreed -> {
            subscriptions.confirm(asked.orElseThrow().subscription(), agreed);
            count("confirmed");
        });
        return email;
    }

    /** Returns the address whose mails a link ends. */
    Optional<Email> unsubscribable(String text) {
        return UnsubscribeToken.read(text)
                .flatMap(token -> subscriptions
                        .any(token.subscription())
                        .flatMap(one -> email(one.subscription()).filter(email -> token.isOf(email, one.secret()))));
    }

    @Transactional
    Optional<Email> unsubscribe(String text) {
        var email = unsubscribable(text);
        email.flatMap(_ -> UnsubscribeToken.read(text)).ifPresent(token -> close(token.subscription()));
        return email;
    }

    private void close(UUID id) {
        var isOpen = subscriptions
                .any(id)
                .filter(one -> one.subscription().state() != SubscriptionState.CLOSED)
                .isPresent();
        if (isOpen) {
            registry.closeForReceiver(id);
            count("unsubscribed");
        }
    }

    /** The address may have been changed since it was asked. */
    private Optional<Email> waiting(Asked asked) {
        return address(asked.subscription())
                .filter(email -> Arrays.equals(Digests.of(email.address()), asked.address()));
    }

    private void count(String step) {
        meters.counter("milepost.email.consents", "step", step).increment();
    }

    private static Optional<Email> email(Subscription subscription) {
        return subscription.channel() instanceof Email email ? Optional.of(email) : Optional.empty();
    }

    /** What stands behind a plus, and upper case, lead to the same person. */
    private static byte[] mailbox(Email email) {
        return Digests.of(email.address().toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\+[^@]*(?=@)", ""));
    }
}
