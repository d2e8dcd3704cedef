package milepost.access;

import milepost.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/jwks"
        })
@AutoConfigureRestTestClient
class IssuerDownTest {

    @Autowired
    RestTestClient http;

    @Test
    void aServiceStartsWithoutItsIssuerAndStillAnswersTheAnonymous() {
        http.get().uri("/v1/public").exchange().expectStatus().isOk();
    }

    @Test
    void aTokenThatCannotBeCheckedIsToBeSentAgainLater() {
        http.get()
                .uri("/v1/whoami")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of().bearer())
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("issuer-unavailable");
    }
}
