package milepost.console.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import milepost.console.RunningConsole;
import milepost.console.StandInService;
import milepost.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LoginIT {

    private static final StandInService service = new StandInService();
    private static StandInIssuer issuer;
    private static RunningConsole console;

    private final Visitor visitor = console.visitor();

    @BeforeAll
    static void start() throws Exception {
        issuer = new StandInIssuer();
        service.on("/v1/who", exchange -> {
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            StandInService.answer(exchange, 200, "text/plain", token == null ? "nobody" : "somebody");
        });
        service.on("/v1/refuses", exchange -> StandInService.answer(exchange, 401, "text/plain", "no"));
        console = new RunningConsole(
                "milepost.console.registry-url=" + service.url(), "milepost.console.login.issuer-uri=" + issuer.url());
    }

    @AfterAll
    static void end() {
        console.close();
        service.close();
        issuer.close();
    }

    @BeforeEach
    void reset() {
        issuer.tokenSeconds = 3600;
        issuer.renewable = false;
        issuer.refusing = false;
    }

    @Test
    void afterTheLoginTheVisitorIsBackAndTheirTokenGoesWithThem() {
        assertThat(visitor.session().isNull()).isTrue();
        assertThat(visitor.get("/api/registry/v1/who").body()).isEqualTo("nobody");

        var page = visitor.open("/login?returnTo=/projects?q=1");

        assertThat(page.uri()).isEqualTo(URI.create(console.url() + "/projects?q=1"));
        assertThat(visitor.session().toString())
                .contains(
                        "\"name\":\"王工\"", "\"username\":\"wang\"", "\"roles\":[\"registrar\"]", "\"regions\":[\"62\"]")
                .contains("\"org\":\"甘肃省发展改革委\"", "\"expiresAt\":\"2")
                .contains(
                        "\"nameIn\":{\"zh\":\"王工程师\",\"en\":\"Engineer Wang\"}", "\"orgIn\":{\"zh\":null,\"en\":null}");
        assertThat(visitor.get("/api/registry/v1/who").body()).isEqualTo("somebody");
        assertThat(visitor.write("/api/registry/v1/who", "{}").body()).isEqualTo("somebody");
    }

    @Test
    void theIssuerIsAskedForItsPagesInTheLanguageOfThePage() {
        assertThat(authorization("/login?returnTo=/wall&ui_locales=en")).contains("&ui_locales=en", "code_challenge=");
        assertThat(authorization("/login?ui_locales=%0d%0aX:1")).doesNotContain("ui_locales");
        assertThat(authorization("/login")).doesNotContain("ui_locales");
    }

    /** Returns where a login leads at the issuer. */
    private static String authorization(String path) {
        var stranger = console.visitor();
        var begin = stranger.get(path).headers().firstValue("Location").orElseThrow();
        return stranger.get(begin.replace(console.url(), ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void noTokenEverReachesTheBrowser() {
        visitor.open("/login");
        visitor.get("/api/session");
        visitor.get("/api/registry/v1/who");
        visitor.get("/projects/1");

        assertThat(visitor.seen())
                .allSatisfy(response ->
                        assertThat(response.body() + response.headers()).doesNotContain("eyJ", "refresh"));
    }

    @Test
    void theSessionIsAnotherOneAfterTheLogin() {
        visitor.get("/login");
        var before = visitor.cookie("MILEPOST").orElseThrow();

        visitor.open("/login");

        assertThat(visitor.cookie("MILEPOST").orElseThrow()).isNotEqualTo(before);
        assertThat(new Visitor(console.url())
                        .get("/api/session", "Cookie", "MILEPOST=" + before)
                        .body())
                .isEqualTo("{\"user\":null}");
    }

    @Test
    void theCookieOfTheSessionIsNotForScriptsOrOtherSites() {
        var cookie = sessionCookie(visitor.get("/login"));
        var secure = sessionCookie(console.visitor().get("/login", "X-Forwarded-Proto", "https"));

        assertThat(cookie)
                .startsWith("MILEPOST=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(secure).contains("Secure");
    }

    private static String sessionCookie(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("MILEPOST="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readingMakesNoSession() {
        visitor.get("/");
        visitor.get("/api/session");
        visitor.get("/api/registry/v1/who");

        assertThat(visitor.cookie("MILEPOST")).isEmpty();
        assertThat(visitor.get("/api/session")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }

    @Test
    void theLoginIsProvenByPkceAndBoundToItsSession() {
        var atIssuer = visitor.get("/login").statusCode() == 302
                ? visitor.get("/oauth2/authorization/milepost")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                : "";
        assertThat(atIssuer).contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");

        var stranger = console.visitor();
        stranger.get("/login");
        var callback = visitor.get(atIssuer).headers().firstValue("Location").orElseThrow();

        assertThat(stranger.open(callback).uri().toString()).endsWith("/?login=failed");
        assertThat(stranger.session().isNull()).isTrue();
    }

    @Test
    void aLoginNeverLeadsElsewhere() {
        assertThat(visitor.open("/login?returnTo=%2F%2Fevil.example").uri()).isEqualTo(URI.create(console.url() + "/"));
        assertThat(visitor.get("/login?returnTo=https://evil.example").headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void logoutEndsTheSessionAndGoesOnAtTheIssuer() {
        visitor.open("/login");
        assertThat(visitor.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(visitor.session().isNull()).isFalse();

        var next = JsonMapper.shared()
                .readTree(visitor.write("/logout", "").body())
                .get("next")
                .asString();

        assertThat(next)
                .startsWith(issuer.url() + "/end?id_token_hint=")
                .contains("client_id=console", "post_logout_redirect_uri=" + console.url() + "/");
        assertThat(visitor.session().isNull()).isTrue();
        assertThat(visitor.get("/api/registry/v1/who").body()).isEqualTo("nobody");
    }

    @Test
    void anExpiredTokenEndsTheLoginAndReadingGoesOn() {
        issuer.tokenSeconds = 1;

        visitor.open("/login");
        await().untilAsserted(() -> {
            var write = visitor.write("/api/registry/v1/who", "{}");
            assertThat(write.statusCode()).isEqualTo(401);
            assertThat(write.body()).contains("login-ended");
        });
        assertThat(visitor.session().isNull()).isTrue();

        visitor.open("/login");
        await().untilAsserted(() ->
                assertThat(visitor.get("/api/registry/v1/who").body()).isEqualTo("nobody"));
        assertThat(visitor.session().isNull()).isTrue();
    }

    @Test
    void aTokenIsRenewedOnceForAllThatWaitForIt() {
        issuer.renewable = true;
        issuer.tokenSeconds = 30; // less than the minute before its end in which it is renewed
        visitor.open("/login");
        issuer.tokenSeconds = 3600;
        var before = issuer.renewals.get();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> visitor.get("/api/registry/v1/who").body()))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(answers).containsOnly("somebody");
        assertThat(issuer.renewals.get() - before).isEqualTo(1);
    }

    @Test
    void aRenewalThatIsRefusedEndsTheLogin() {
        issuer.renewable = true;
        issuer.tokenSeconds = 1;
        visitor.open("/login");
        issuer.refusing = true;

        await().untilAsserted(() -> assertThat(
                        visitor.write("/api/registry/v1/who", "{}").statusCode())
                .isEqualTo(401));

        assertThat(visitor.session().isNull()).isTrue();
    }

    @Test
    void aTokenThatAServiceRefusesEndsTheLogin() {
        visitor.open("/login");

        assertThat(visitor.get("/api/registry/v1/refuses").statusCode()).isEqualTo(401);

        assertThat(visitor.session().isNull()).isTrue();
    }

    @Test
    void withoutAnIssuerPagesAreStillThereAndALoginSaysSo() {
        try (var alone = new RunningConsole("milepost.console.login.issuer-uri=http://127.0.0.1:1")) {
            assertThat(alone.visitor().get("/").statusCode()).isEqualTo(200);
            assertThat(alone.visitor().open("/login").uri().toString()).endsWith("/?login=unavailable");
        }
    }

    @Test
    void whoCameByAnotherNameIsLedToTheOneOfTheConsole() {
        try (var named = new RunningConsole(
                "milepost.console.public-url=http://console.example:8080",
                "milepost.console.login.issuer-uri=" + issuer.url())) {
            assertThat(named.visitor().get("/login?returnTo=/wall").headers().firstValue("Location"))
                    .contains("http://console.example:8080/login?returnTo=%2Fwall");
        }
    }
}
