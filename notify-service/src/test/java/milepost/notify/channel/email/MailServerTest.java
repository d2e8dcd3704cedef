package milepost.notify.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import milepost.notify.channel.ChannelSettings.Email;
import milepost.notify.channel.MessageLanguage;
import milepost.notify.channel.Outcome;
import milepost.notify.channel.SendResult;
import milepost.notify.channel.email.EmailProperties.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

class MailServerTest {

    private static final TestCertificate certificate = TestCertificate.of("localhost");
    private static final Email EMAIL = new Email("li@example.org", MessageLanguage.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <li@example.org>: no such user, MAIL_REFUSED",
        "RCPT, 553 5.1.3 bad address li@example.org, MAIL_REFUSED",
        "RCPT, 550 no, MAIL_REFUSED",
        "RCPT, 552 5.2.2 mailbox full, MAIL_ERROR",
        "RCPT, 550 5.2.2 over quota, MAIL_ERROR",
        "RCPT, 450 4.2.0 greylisted <li@example.org>, MAIL_ERROR",
        "RCPT, 421 4.3.0 later, MAIL_ERROR",
        "DATA, 451 4.3.0 later, MAIL_ERROR",
        ".,    554 5.6.0 looks like spam, MAIL_ERROR"
    })
    void anAnswerAboutTheMailIsAResultWithoutTheAddress(String command, String answer, Outcome outcome)
            throws Exception {
        try (var server = new AnsweringServer(Map.of(command, answer))) {
            var failure = failure(server);

            assertThat(MailAnswers.isOfSite(failure)).isFalse();
            var result = result(failure);
            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(result.status()).isEqualTo(Integer.valueOf(answer.substring(0, 3)));
            assertThat(result.detail()).doesNotContain("li@example.org").contains(answer.substring(0, 3));
            assertThat(result.refusal() != null).isEqualTo(outcome == Outcome.MAIL_REFUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.1.0 sender rejected",
        "MAIL, 530 5.7.0 authentication required",
        "MAIL, 451 4.3.0 later",
        "RCPT, 554 5.7.1 <li@example.org>: relay access denied",
        "., 550 5.7.1 not from you"
    })
    void anAnswerAboutThisServiceIsNotTheRecipientsFault(String command, String answer) throws Exception {
        try (var server = new AnsweringServer(Map.of(command, answer))) {
            assertThat(MailAnswers.isOfSite(failure(server))).isTrue();
        }
    }

    @Test
    void aRefusedPasswordIsNoConnection() {
        try (var server = new AnsweringServer(Map.of("AUTH", "535 5.7.8 wrong"))) {
            assertThatThrownBy(() -> send(server.port(), "127.0.0.1", Tls.NONE, "user", null))
                    .isInstanceOf(MailServer.NotConnectedException.class)
                    .hasCauseInstanceOf(AuthenticationFailedException.class);
        }
    }

    @Test
    void aMailWhoseAnswerWasLostIsAnAttempt() throws Exception {
        try (var server = new AnsweringServer(Map.of(".", ""))) {
            var failure = failure(server);

            assertThat(MailAnswers.isOfSite(failure)).isFalse();
            assertThat(result(failure).made()).isTrue();
            assertThat(result(failure).outcome()).isNotEqualTo(Outcome.MAIL_REFUSED);
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNothing() {
        try (var server = new AnsweringServer(Map.of())) {
            assertThatThrownBy(() -> send(server.port(), "127.0.0.1", Tls.STARTTLS, "", null))
                    .isInstanceOf(MailServer.NotConnectedException.class);
        }
    }

    @Test
    void aTrustedCertificateIsTaken() throws Exception {
        var mails = new Mails(certificate);
        try {
            send(mails.port(), "localhost", Tls.TLS, "", trusting());

            assertThat(mails.to(EMAIL.address())).hasSize(1);
        } finally {
            mails.goAway();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWrongCertificateOrNameIsNoConnection(boolean isNameWrong) {
        var mails = new Mails(certificate);
        try {
            var trusted = isNameWrong ? trusting() : null;
            var host = isNameWrong ? "127.0.0.1" : "localhost";

            assertThatThrownBy(() -> send(mails.port(), host, Tls.TLS, "", trusted))
                    .isInstanceOf(MailServer.NotConnectedException.class)
                    .hasStackTraceContaining("ertifica");
            assertThat(mails.to(EMAIL.address())).isEmpty();
        } finally {
            mails.goAway();
        }
    }

    private static SendResult result(MessagingException failure) {
        return MailAnswers.result(failure, EMAIL, Duration.ZERO);
    }

    private static MessagingException failure(AnsweringServer server) {
        return (MessagingException) catchThrowable(() -> send(server.port(), "127.0.0.1", Tls.NONE, "", null));
    }

    private static void send(int port, String host, Tls tls, String user, SslBundle trusted) throws Exception {
        var registry = new DefaultSslBundleRegistry();
        if (trusted != null) {
            registry.registerBundle("mail", trusted);
        }
        var settings = new EmailProperties(
                host,
                port,
                user,
                user,
                tls,
                trusted == null ? null : "mail",
                "notify@milepost.example.org",
                "Milepost",
                Duration.ofSeconds(6),
                Duration.ofSeconds(1),
                600,
                4);
        var server = new MailServer(settings, registry);
        MimeMessage mail = server.newMail("<1@milepost.example.org>");
        mail.setFrom(settings.fromAddress());
        mail.setRecipient(RecipientType.TO, new InternetAddress(EMAIL.address()));
        mail.setText("text");
        server.send(mail);
    }

    private static SslBundle trusting() {
        return SslBundle.of(SslStoreBundle.of(null, null, certificate.trusted()));
    }
}
