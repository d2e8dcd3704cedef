package milepost.notify.channel.email;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import milepost.notify.channel.ChannelSettings.Email;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.Refusal;
import milepost.notify.channel.SendResult;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What the refusals of a mail server mean. */
final class MailAnswers {

    private static final int PERMANENT = 500;
    private static final int FULL = 552;

    /** The server does not trust this service: it asks for a password or does not take what it sends. */
    private static final Pattern SITE = Pattern.compile("(?s)(?:530|534|535|538)\\b.*|5[0-9]{2}[ -]5\\.7\\.[0-9]+.*");

    /** Full, or a fault of the server. */
    private static final Pattern PASSING = Pattern.compile("(?s)5[0-9]{2}[ -]5\\.(?:2\\.2|3\\.|4\\.).*");

    private MailAnswers() {}

    /** Whether the server has refused this service rather than the mail or its recipient. */
    static boolean isOfSite(MessagingException e) {
        return chain(e).anyMatch(one -> one instanceof SMTPSenderFailedException
                || (one instanceof SMTPSendFailedException sent
                        && (sent.getCommand().startsWith("MAIL") || isSite(sent)))
                || (one instanceof SMTPAddressFailedException && isSite(one)));
    }

    /** Returns the result of an attempt that failed after the connection was there; without addresses. */
    static SendResult result(MessagingException e, Email email, Duration took) {
        var address = first(e, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            var code = address.get().getReturnCode();
            var text = text(address.get());
            if (code >= PERMANENT && code != FULL && !PASSING.matcher(text).matches()) {
                return new SendResult(Outcome.MAIL_REFUSED, code, null, text, took, refusal(code, email));
            }
            return new SendResult(Outcome.MAIL_ERROR, code, null, text, took);
        }
        var answer = first(e, SMTPSendFailedException.class);
        if (answer.isPresent()) {
            return new SendResult(Outcome.MAIL_ERROR, answer.get().getReturnCode(), null, text(answer.get()), took);
        }
        var outcome = outcome(e);
        var detail = outcome == Outcome.TIMEOUT ? "No answer of the mail server" : "The connection was lost";
        return new SendResult(outcome, null, null, detail, took);
    }

    private static Refusal refusal(int code, Email email) {
        var language = email.language().languages().getFirst();
        return new Refusal("mailbox-refused", language.text("mails.mails", "refused", Integer.toString(code)));
    }

    private static Outcome outcome(MessagingException e) {
        var isTimeout = causes(e).anyMatch(SocketTimeoutException.class::isInstance);
        var isIo = causes(e).anyMatch(IOException.class::isInstance);
        return isTimeout ? Outcome.TIMEOUT : isIo ? Outcome.CONNECTION : Outcome.MAIL_ERROR;
    }

    private static boolean isSite(Exception e) {
        return SITE.matcher(text(e)).matches();
    }

    private static String text(Exception e) {
        return e.getMessage() == null ? "" : Addresses.hidden(e.getMessage().strip());
    }

    private static <T> Optional<T> first(MessagingException e, Class<T> type) {
        return chain(e).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** An exception and those that belong to it, which are no causes in the sense of Java. */
    private static Stream<Exception> chain(MessagingException e) {
        return Stream.<@Nullable Exception>iterate(
                        e, one -> one instanceof MessagingException next ? next.getNextException() : null)
                .takeWhile(one -> one != null)
                .limit(10)
                .map(Exception.class::cast);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.<@Nullable Throwable>iterate(e, one -> one == null ? null : one.getCause())
                .takeWhile(one -> one != null)
                .limit(10)
                .map(Throwable.class::cast);
    }
}
