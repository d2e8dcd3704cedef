package milepost.notify.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;

/**
 * The site's mail server. Connecting and sending are two steps, unlike in Spring's {@code JavaMailSender}: what fails before
 * the mail is sent may be repeated at once, what fails later may have arrived.
 */
final class MailServer {

    private final EmailProperties settings;
    private final Session session;
    private final Semaphore connections;

    MailServer(EmailProperties settings, SslBundles bundles) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, bundles));
        this.connections = new Semaphore(settings.connections());
    }

    /** Thrown if there was no connection on which a mail could have been sent. */
    static final class NotConnectedException extends Exception {

        private static final long serialVersionUID = 1L;

        NotConnectedException(MessagingException cause) {
            super(cause);
        }
    }

    /** Jakarta Mail would give a mail another id whenever it is sent. */
    MimeMessage newMail(String id) {
        return new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
    }

    /**
     * Sends a mail on a connection of its own.
     *
     * @return false if all connections stayed in use
     */
    boolean send(MimeMessage mail) throws NotConnectedException, MessagingException, InterruptedException {
        if (!connections.tryAcquire(settings.timeout().toMillis() / 2, TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            mail.saveChanges();
            var transport = connected();
            try {
                transport.sendMessage(mail, mail.getAllRecipients());
                return true;
            } finally {
                close(transport);
            }
        } finally {
            connections.release();
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // the server was the first to close it; what became of the mail is known already
        }
    }

    private Transport connected() throws NotConnectedException {
        try {
            var transport = session.getTransport();
            transport.connect(settings.host(), settings.port(), orNull(settings.user()), orNull(settings.password()));
            return transport;
        } catch (MessagingException e) {
            throw new NotConnectedException(e);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Properties properties(EmailProperties settings, SslBundles bundles) {
        var protocol = settings.tls() == EmailProperties.Tls.TLS ? "smtps" : "smtp";
        var millis = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "auth", Boolean.toString(!settings.user().isEmpty()));
        properties.put(prefix + "connectiontimeout", millis);
        properties.put(prefix + "timeout", millis);
        properties.put(prefix + "writetimeout", millis);
        properties.put(prefix + "quitwait", "false"); // the mail is taken already
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.tls() == EmailProperties.Tls.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        var bundle = settings.sslBundle();
        if (bundle != null && !bundle.isEmpty()) {
            properties.put(
                    prefix + "ssl.socketFactory",
                    bundles.getBundle(bundle).createSslContext().getSocketFactory());
        }
        return properties;
    }
}
