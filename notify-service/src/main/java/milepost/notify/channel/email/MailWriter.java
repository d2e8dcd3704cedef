package milepost.notify.channel.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import milepost.notify.channel.ChannelSettings.Email;
import milepost.notify.channel.Message;
import milepost.notify.channel.Message.Content;
import milepost.notify.channel.UnsubscribeToken;
import milepost.notify.channel.told.ToldEvent;
import milepost.notify.link.ConsoleLinks;
import milepost.notify.wording.Language;
import tools.jackson.databind.json.JsonMapper;

/** Makes mails with their headers. */
final class MailWriter {

    private final MailServer server;
    private final EmailProperties settings;
    private final ConsoleLinks links;
    private final MailTexts texts;

    MailWriter(MailServer server, EmailProperties settings, ConsoleLinks links, MailTexts texts) {
        this.server = server;
        this.settings = settings;
        this.links = links;
        this.texts = texts;
    }

    MimeMessage write(Message message, Content content, Email email) throws MessagingException {
        var languages = email.language().languages();
        var event = ToldEvent.of(content.body());
        var mail = server.newMail("<" + content.id() + "@" + Addresses.domain(settings.fromAddress()) + ">");
        if (event.type().equals(Message.CONFIRMATION)) {
            var url = links.confirmation(challenge(event));
            fill(mail, texts.question(message.owner(), url, languages), languages);
        } else {
            var token = UnsubscribeToken.of(
                    content.subscription(), email, message.secrets().getFirst());
            var url = links.unsubscription(token.text());
            mail.setHeader("List-Unsubscribe", "<" + url + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            mail.setHeader(
                    "List-Id",
                    "<" + content.subscription() + ".milepost." + Addresses.domain(settings.fromAddress()) + ">");
            fill(mail, texts.event(event, url, languages), languages);
        }
        mail.setFrom(from());
        mail.setRecipient(RecipientType.TO, new InternetAddress(email.address(), true));
        mail.setSentDate(Date.from(message.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static void fill(MimeMessage mail, MailText text, List<Language> languages) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(text.html(), UTF_8.name(), "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        mail.setSubject(text.subject(), UTF_8.name());
        mail.setHeader(
                "Content-Language",
                String.join(
                        ", ",
                        languages.stream()
                                .map(one -> one.locale().toLanguageTag())
                                .toList()));
    }

    private static String challenge(ToldEvent event) {
        return JsonMapper.shared().readTree(event.data()).path("challenge").asString("");
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(settings.fromAddress(), settings.fromName(), UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }
}
