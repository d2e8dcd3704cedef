package milepost.notify.channel.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import milepost.notify.channel.Channel;
import milepost.notify.channel.ChannelSettings;
import milepost.notify.channel.ChannelSettings.Email;
import milepost.notify.channel.EndpointRefusedException;
import milepost.notify.channel.Message;
import milepost.notify.channel.Message.Content;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.pace.Pace;
import milepost.notify.channel.pace.SendingPace;
import milepost.notify.link.ConsoleLinks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a mail for each event. While the mail server cannot be reached, or refuses this service, mails are postponed: that is
 * no failure of those who wait for them.
 */
final class EmailChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(EmailChannel.class);
    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final long SPREAD_MILLIS = 2_000;

    private final EmailProperties settings;
    private final ConsoleLinks links;
    private final MailServer server;
    private final MailWriter mails;
    private final SendingPace pace;
    private final Pace rate;
    private final EmailMeters meters;
    private volatile Instant pausedUntil = Instant.MIN;

    EmailChannel(
            EmailProperties settings,
            ConsoleLinks links,
            MailServer server,
            MailWriter mails,
            SendingPace pace,
            EmailMeters meters) {
        this.settings = settings;
        this.links = links;
        this.server = server;
        this.mails = mails;
        this.pace = pace;
        this.rate =
                new Pace(Duration.ofMinutes(1).dividedBy(settings.perMinute()), Math.max(1, settings.perMinute() / 10));
        this.meters = meters;
    }

    @Override
    public String type() {
        return Email.TYPE;
    }

    @Override
    public ChannelSettings check(ChannelSettings asked) {
        if (!isSetUp()) {
            throw new EndpointRefusedException("email-not-set-up");
        }
        var email = email(asked);
        return Addresses.normalized(email.address())
                .map(address -> new Email(address, email.language()))
                .orElseThrow(() -> new EndpointRefusedException("email-address"));
    }

    @Override
    public boolean needsConsent(ChannelSettings asked) {
        return true;
    }

    @Override
    public List<SendResult> send(Message message) {
        var email = email(message.channel());
        return message.contents().stream()
                .map(content -> send(message, content, email))
                .toList();
    }

    private SendResult send(Message message, Content content, Email email) {
        if (!isSetUp() || message.at().isBefore(pausedUntil)) {
            return postponed(settings.pause());
        }
        var wait = pace.take("smtp:" + settings.host() + ":" + settings.port(), rate);
        if (!wait.isZero()) {
            return postponed(wait);
        }
        var began = System.nanoTime();
        try {
            if (!server.send(mails.write(message, content, email))) {
                return postponed(BUSY);
            }
            meters.count(Outcome.DELIVERED.code());
            return new SendResult(Outcome.DELIVERED, null, null, null, since(began));
        } catch (MailServer.NotConnectedException e) {
            var isRefused = e.getCause() instanceof AuthenticationFailedException;
            return unavailable(isRefused ? "authentication-failed" : "not-connected", e.getCause(), message.at());
        } catch (MessagingException e) {
            if (MailAnswers.isOfSite(e)) {
                return unavailable("service-refused", e, message.at());
            }
            var result = MailAnswers.result(e, email, since(began));
            meters.count(result.outcome().code());
            return result;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return postponed(BUSY);
        }
    }

    private SendResult unavailable(String outcome, @Nullable Throwable cause, Instant at) {
        pausedUntil = at.plus(settings.pause());
        meters.count(outcome);
        log.error(
                "The mail server takes no mails, trying again in {} s server={}:{} outcome={} answer={}",
                settings.pause().toSeconds(),
                settings.host(),
                settings.port(),
                outcome,
                answer(cause));
        return postponed(settings.pause());
    }

    private static String answer(@Nullable Throwable cause) {
        var text = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return Addresses.hidden(text.strip().lines().findFirst().orElse(""));
    }

    private boolean isSetUp() {
        return !settings.host().isEmpty() && links.areKnown();
    }

    /** Those that wait do not all come back at once. */
    private static SendResult postponed(Duration wait) {
        return SendResult.postponed(wait.plusMillis(ThreadLocalRandom.current().nextLong(SPREAD_MILLIS)));
    }

    private static Email email(ChannelSettings settings) {
        if (settings instanceof Email email) {
            return email;
        }
        throw new IllegalArgumentException("Not the settings of mails: " + settings);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
