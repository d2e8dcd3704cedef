package milepost.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import milepost.console.RunningConsole;
import milepost.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private static RunningConsole console;

    private final Visitor visitor = console.visitor();

    @BeforeAll
    static void start() {
        console = new RunningConsole();
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/projects?q=a", "/plans/gansu", "/events", "/audit", "/following/1", "/wall", "/method"})
    void everyAddressOfAPageIsAnsweredWithTheApplication(String path) {
        var page = visitor.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.body()).contains("/assets/app-abc123.js", "里程碑");
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        var etag = visitor.get("/").headers().firstValue("ETag").orElseThrow();

        var again = visitor.get("/events", "If-None-Match", etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void anUnknownAddressIsNotFoundAndStillAPage() {
        var page = visitor.get("/no/such/page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("/assets/app-abc123.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/none", "/api/registry", "/assets/none.js", "/actuator/env", "/actuator/prometheus"})
    void unknownDataAreAProblem(String path) {
        var answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void anAddressThatCanBeReadInTwoWaysIsRefusedWithAProblem() {
        var answer = visitor.get("/projects;a=b");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"unsafe-address\"");
    }

    @Test
    void filesWithAHashInTheirNameAreKeptForEverAndSentCompressed() {
        var file = visitor.get("/assets/app-abc123.js", "Accept-Encoding", "gzip");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "public", "immutable");
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(visitor.get("/assets/app-abc123.js").body()).contains("console.log");
    }

    @Test
    void robotsReadPagesOnly() {
        assertThat(visitor.get("/robots.txt").body()).contains("Disallow: /api/");
    }

    @Test
    void nothingInlineAndNothingFromElsewhere() {
        var headers = visitor.get("/").headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(visitor.get("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void theConsoleSaysThatItIsReady() {
        assertThat(visitor.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/info").body()).contains("version");
    }
}
