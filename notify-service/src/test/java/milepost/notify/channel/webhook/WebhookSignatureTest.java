package milepost.notify.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import milepost.notify.channel.SigningSecret;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSignatureTest {

    private static final String BODY = "{\"id\":\"1\",\"data\":{\"titleZh\":\"开工\"}}";

    private final SigningSecret secret = SigningSecret.generate();
    private final SigningSecret formerSecret = SigningSecret.generate();

    @Test
    void anIndependentLibraryAcceptsTheSignature() {
        var headers = sign(List.of(secret), Instant.now());

        assertThatCode(() -> new Webhook(secret.text()).verify(BODY, headers)).doesNotThrowAnyException();
    }

    @Test
    void eitherSecretVerifiesWhileOneReplacesTheOther() {
        var headers = sign(List.of(secret, formerSecret), Instant.now());

        assertThatCode(() -> new Webhook(secret.text()).verify(BODY, headers)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(formerSecret.text()).verify(BODY, headers))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherBodyOrAnotherSecretIsRefused() {
        var headers = sign(List.of(secret), Instant.now());

        assertThatThrownBy(() -> new Webhook(secret.text()).verify(BODY + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(formerSecret.text()).verify(BODY, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aRequestSignedLongAgoIsRefused() {
        var headers = sign(List.of(secret), Instant.now().minusSeconds(400));

        assertThatThrownBy(() -> new Webhook(secret.text()).verify(BODY, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void opensslComputesTheSameSignature(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(opensslIsThere(), "openssl is not installed");
        var at = Instant.parse("2026-11-22T06:00:00Z");
        var signed = folder.resolve("signed");
        Files.writeString(signed, "msg." + at.getEpochSecond() + "." + BODY);

        var process = new ProcessBuilder(
                        "openssl",
                        "dgst",
                        "-sha256",
                        "-mac",
                        "HMAC",
                        "-macopt",
                        "hexkey:" + HexFormat.of().formatHex(secret.bytes()),
                        "-binary",
                        signed.toString())
                .start();
        var theirs = Base64.getEncoder().encodeToString(process.getInputStream().readAllBytes());

        var ours = WebhookSignature.headers(List.of(secret), "msg", at, BODY.getBytes(UTF_8));
        assertThat(ours.get(WebhookSignature.SIGNATURE)).isEqualTo("v1," + theirs);
    }

    @Test
    void aSecretHas32RandomBytesAndIsNotPrinted() {
        assertThat(secret.bytes()).hasSize(32).isNotEqualTo(formerSecret.bytes());
        assertThat(secret.text()).startsWith("whsec_");
        assertThat(secret).hasToString("whsec_***");
    }

    private static HttpHeaders sign(List<SigningSecret> secrets, Instant at) {
        var headers = WebhookSignature.headers(secrets, "0199-msg", at, BODY.getBytes(UTF_8));
        return HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (_, _) -> true);
    }

    private static boolean opensslIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
