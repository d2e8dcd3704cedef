package milepost.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import milepost.web.Http;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class BodyLimitTest {

    private static final String LARGE = "{\"name\":\"" + "x".repeat(30_000) + "\"}";

    @Autowired
    Http http;

    @Test
    void aBodyThatAnnouncesTooMuchIsNotRead() {
        var answer = http.post("/things", LARGE);

        assertTooLarge(answer);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsNotReadToItsEnd() {
        assertTooLarge(unannounced("/things", LARGE, "application/json"));
    }

    @Test
    void anIdempotencyKeyDoesNotLiftTheLimit() {
        assertTooLarge(unannounced("/things", LARGE, "application/json", "Idempotency-Key", "large"));
    }

    @Test
    void aPathForLargeBodiesHasItsOwnLimit() {
        var body = "x".repeat(30_000);

        assertThat(unannounced("/things/csv", body, "text/csv").status()).isEqualTo(201);
        assertThat(unannounced("/things/csv", body + body, "text/csv").status()).isEqualTo(413);
    }

    private void assertTooLarge(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/code")).isEqualTo("body-too-large");
        assertThat(answer.json().at("/maxBytes").asInt()).isEqualTo(20_480);
    }

    /** Chunked, hence without Content-Length. */
    private Http.Answer unannounced(String path, String body, String type, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = type;
        return http.send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), all);
    }
}
