package milepost.web.headers;

import static org.assertj.core.api.Assertions.assertThat;

import milepost.web.Http;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class SecurityHeadersTest {

    @Autowired
    Http http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/numbers",
                "/nowhere",
                "/numbers?limit=x",
                "/failures/unexpected",
                "/failing-filter",
                "/{0}",
                "/a%00b"
            })
    void everyResponseForbidsBrowsersToDoAnythingWithIt(String path) {
        var answer = http.raw(path);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void thePagesOfTheDocumentationMayLoadTheirOwnFiles() {
        var answer = http.get("/swagger-ui/index.html");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe-eval");
    }
}
