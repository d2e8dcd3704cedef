package milepost.access;

import milepost.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebMvcTest
@ContextConfiguration(classes = SampleApplication.class)
@AutoConfigureRestTestClient
@TrustTestTokens
class SliceTest {

    @Autowired
    RestTestClient http;

    @Test
    void aSliceOfControllersHasTheSameRulesAsTheWholeService() {
        http.get()
                .uri("/v1/audit")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
        http.get()
                .uri("/v1/audit")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.of(Role.AUDITOR).bearer())
                .exchange()
                .expectStatus()
                .isOk();
        http.post()
                .uri("/v1/regions/110000/projects")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestTokens.of(Role.REGISTRAR).regions("62").bearer())
                .exchange()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("region-out-of-scope");
    }
}
