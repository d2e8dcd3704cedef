package milepost.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import milepost.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@TrustTestTokens
class AccessTest {

    @Autowired
    RestTestClient http;

    @Test
    void readingIsPublic() {
        get("/v1/public", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.caller")
                .isEqualTo("nobody");
    }

    @Test
    void aCallerWhoShowsATokenIsKnownInPublicToo() {
        get("/v1/public", TestTokens.of().subject("li").bearer())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.caller")
                .isEqualTo("li");
    }

    @Test
    void theTokenSaysWhoCalls() {
        var token = TestTokens.of(Role.REGISTRAR, Role.APPROVER)
                .subject("li")
                .org("gansu-ndrc")
                .regions("620000", "6301");

        get("/v1/whoami", token.bearer())
                .expectBody()
                .jsonPath("$.actor")
                .isEqualTo("li")
                .jsonPath("$.org")
                .isEqualTo("gansu-ndrc")
                .jsonPath("$.regions")
                .isEqualTo(List.of("62", "6301"))
                .jsonPath("$.roles.length()")
                .isEqualTo(2)
                .jsonPath("$.registrar")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/public;a=b", "/v1/..%2Fv1/public"})
    void anAddressThatCanBeReadInTwoWaysIsRefused(String path) {
        refusal(get(path, null), 400, "unsafe-address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/whoami", "/v1/audit", "/v1/operations/parked", "/actuator/env"})
    void whatNeedsATokenIsRefusedWithoutOne(String path) {
        refusal(get(path, null), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes", "/v1/nowhere"})
    void everyChangeNeedsAToken(String path) {
        refusal(post(path, null), 401, "unauthenticated");
    }

    @Test
    void aRefusalIsAProblemInTheLanguageOfTheCaller() {
        http.get()
                .uri("/v1/whoami")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .exchange()
                .expectHeader()
                .contentType("application/problem+json")
                .expectHeader()
                .valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Bearer.*")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("未登录");
    }

    @Test
    void aTokenForAChangeIsEnoughWhereNoRoleIsAsked() {
        post("/v1/notes", TestTokens.of().bearer()).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/audit", "/v1/operations/parked", "/actuator/env"})
    void theWrongRoleIsRefused(String path) {
        refusal(get(path, TestTokens.of(Role.REGISTRAR).bearer()), 403, "forbidden");
    }

    @Test
    void theRightRoleIsLetIn() {
        get("/v1/audit", TestTokens.of(Role.AUDITOR).bearer()).expectStatus().isOk();
        get("/v1/operations/parked", TestTokens.of(Role.OPERATOR).bearer())
                .expectStatus()
                .isOk();
    }

    @Test
    void aRegistrarRegistersInOwnRegionsOnly() {
        var token = TestTokens.of(Role.REGISTRAR).regions("62").bearer();

        post("/v1/regions/620100/projects", token).expectStatus().isOk();
        refusal(post("/v1/regions/110000/projects", token), 403, "region-out-of-scope");
    }

    @Test
    void aTokenThatIsNotOneIsRefusedEvenInPublic() {
        refusal(get("/v1/public", "Bearer nonsense"), 401, "invalid-token");
    }

    @Test
    void anExpiredTokenIsRefused() {
        refusal(
                get(
                        "/v1/public",
                        TestTokens.of().validFor(Duration.ofMinutes(-5)).bearer()),
                401,
                "invalid-token");
    }

    @Test
    void theTokenOfAnotherIssuerIsRefused() {
        refusal(get("/v1/public", TestTokens.of().issuer("https://elsewhere").bearer()), 401, "invalid-token");
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() {
        refusal(get("/v1/public", TestTokens.of().audience("another").bearer()), 401, "invalid-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt", "AT+JWT"})
    void aTokenMaySayThatItIsAnAccessToken(String type) {
        get("/v1/whoami", TestTokens.of().type(type).bearer()).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt"})
    void aTokenOfAnotherKindIsRefused(String type) {
        refusal(get("/v1/public", TestTokens.of().type(type).bearer()), 401, "invalid-token");
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        refusal(get("/v1/public", TestTokens.of().validFor(null).bearer()), 401, "invalid-token");
    }

    @Test
    void aTokenWithoutAnyRegionCoversNone() {
        refusal(
                post(
                        "/v1/regions/620100/projects",
                        TestTokens.of(Role.REGISTRAR)
                                .regions("", " ", "1", "620")
                                .bearer()),
                403,
                "region-out-of-scope");
    }

    @Test
    void tokensWithUnknownKeysDoNotMakeUsAskTheIssuerEachTime() {
        get("/v1/public", TestTokens.of().bearer()).expectStatus().isOk();
        var before = TestIssuer.keyRequests();
        var attempts = 60;

        for (var i = 0; i < attempts; i++) {
            refusal(get("/v1/public", TestTokens.of().keyId("key-" + i).bearer()), 401, "invalid-token");
        }

        assertThat(TestIssuer.keyRequests() - before).isLessThan(attempts / 2);
        get("/v1/whoami", TestTokens.of().bearer()).expectStatus().isOk();
    }

    @Test
    void theMetadataOfTheResourceNamesTheIssuer() {
        get("/.well-known/oauth-protected-resource", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.authorization_servers[0]")
                .isEqualTo(TestIssuer.uri());
    }

    @Test
    void theDocumentSaysWhereProgramsGetTokens() {
        get("/v3/api-docs", null)
                .expectBody()
                .jsonPath("$.components.securitySchemes.clientCredentials.flows.clientCredentials.tokenUrl")
                .isEqualTo(TestIssuer.uri() + "/token")
                .jsonPath("$.paths['/v1/whoami'].get.security[1].clientCredentials")
                .exists();
    }

    @Test
    void aTokenWithoutASubjectIsRefused() {
        refusal(get("/v1/public", TestTokens.of().subject(" ").bearer()), 401, "invalid-token");
    }

    @Test
    void aTokenWhoseContentWasChangedIsRefused() {
        var parts = TestTokens.of(Role.REGISTRAR).token().split("\\.");
        var others = TestTokens.of(Role.OPERATOR).token().split("\\.");

        refusal(
                get("/v1/operations/parked", "Bearer " + parts[0] + "." + others[1] + "." + parts[2]),
                401,
                "invalid-token");
    }

    @Test
    void aBodyIsMeasuredAfterTheCallerIsKnown() {
        var large = "x".repeat(1_100_000);

        refusal(http.post().uri("/v1/notes").body(large).exchange(), 401, "unauthenticated");
        var known = http.post()
                .uri("/v1/notes")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of().bearer())
                .body(large)
                .exchange();
        known.expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
        refusal(known, 413, "body-too-large");
    }

    @Test
    void noSessionIsKeptAndTheUsualHeadersAreThere() {
        get("/v1/audit", TestTokens.of(Role.AUDITOR).bearer())
                .expectHeader()
                .doesNotExist(HttpHeaders.SET_COOKIE)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
    }

    @Test
    void anUnknownPathIsNotFoundRatherThanForbidden() {
        refusal(get("/v1/nowhere", null), 404, "not-found");
        refusal(post("/v1/nowhere", TestTokens.of().bearer()), 404, "not-found");
    }

    @Test
    void theDocumentNamesWhatNeedsATokenAndHidesTheCaller() {
        get("/v3/api-docs", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/v1/whoami'].get.security[0].bearer")
                .exists()
                .jsonPath("$.paths['/v1/audit'].get.security[0].bearer")
                .exists()
                .jsonPath("$.paths['/v1/notes'].post.security[0].bearer")
                .exists()
                .jsonPath("$.paths['/v1/public'].get.security[0]")
                .isEmpty()
                .jsonPath("$.paths['/v1/public'].get.security[1].bearer")
                .exists()
                .jsonPath("$.paths['/v1/whoami'].get.parameters")
                .doesNotExist()
                .jsonPath("$.paths['/v1/public'].get.parameters")
                .doesNotExist()
                .jsonPath("$.components.schemas.Caller")
                .doesNotExist();
        get("/swagger-ui/index.html", null).expectStatus().isOk();
    }

    private ResponseSpec get(String path, String authorization) {
        return http.get()
                .uri(path)
                .headers(headers -> authorize(headers, authorization))
                .exchange();
    }

    private ResponseSpec post(String path, String authorization) {
        return http.post()
                .uri(path)
                .headers(headers -> authorize(headers, authorization))
                .exchange();
    }

    private static void authorize(HttpHeaders headers, String authorization) {
        if (authorization != null) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
        }
    }

    private static void refusal(ResponseSpec response, int status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody(Map.class)
                .value(problem -> assertThat(problem).containsEntry("code", code));
    }
}
