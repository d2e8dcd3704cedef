package milepost.notify.channel.email;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A mail server that keeps what it is sent, and can go away for a while. */
final class Mails {

    private static final Pattern LINK = Pattern.compile("/api/notify(/v1/email/[a-z]+/[A-Za-z0-9_-]+)");

    private final int port = freePort();
    private final GreenMail server;

    Mails() {
        this("smtp");
    }

    /** With TLS from the first byte. */
    Mails(TestCertificate certificate) {
        this(certificate.installed());
    }

    private Mails(String protocol) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", protocol))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    int port() {
        return port;
    }

    void goAway() {
        server.stop();
    }

    void comeBack() {
        server.start();
    }

    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> header(mail, "To").equals(address))
                .toList();
    }

    static String header(MimeMessage mail, String name) {
        try {
            var values = mail.getHeader(name);
            return values == null ? "" : String.join("|", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String plain(MimeMessage mail) {
        return part(mail, "text/plain");
    }

    static String html(MimeMessage mail) {
        return part(mail, "text/html");
    }

    /** The path of a link to this service in a mail. */
    static String link(MimeMessage mail) {
        var link = LINK.matcher(plain(mail));
        if (!link.find()) {
            throw new AssertionError("No link in " + plain(mail));
        }
        return link.group(1);
    }

    private static String part(MimeMessage mail, String type) {
        try {
            var parts = (Multipart) mail.getContent();
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return ((String) part.getContent()).replace("\r\n", "\n");
                }
            }
            throw new AssertionError("No part of type " + type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
