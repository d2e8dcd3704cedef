package milepost.progress;

import milepost.access.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Posts wrong bodies and checks the answers. */
public final class WrongBody {

    private WrongBody() {}

    public static ResponseSpec post(RestTestClient http, TestTokens caller, String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .body(body.replace('\'', '"'))
                .exchange();
    }

    public static void isRefused(ResponseSpec response, String pointer, String code) {
        response.expectStatus().isBadRequest();
        response.expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:milepost:problem:invalid-body")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code)
                .jsonPath("$.errors[0].detail")
                .value(
                        String.class,
                        detail -> org.assertj.core.api.Assertions.assertThat(detail)
                                .isNotBlank()
                                .isNotEqualTo(code));
    }
}
