package milepost.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KeyedRequestTest {

    private final KeyedRequest keyed = KeyedRequest.of(request("li", "POST", "/things", null), "key", body("{}"));

    @Test
    void theSameRequestOfTheSameCallerMakesTheSameClaim() {
        var again = KeyedRequest.of(request("li", "POST", "/things", null), "key", body("{}"));

        assertThat(again.scope()).isEqualTo(keyed.scope());
        assertThat(again.content()).isEqualTo(keyed.content());
    }

    @Test
    void aKeyBelongsToItsCallerMethodAndPath() {
        assertThat(keyed.scope())
                .isNotEqualTo(KeyedRequest.of(request("wang", "POST", "/things", null), "key", body("{}"))
                        .scope())
                .isNotEqualTo(KeyedRequest.of(request(null, "POST", "/things", null), "key", body("{}"))
                        .scope())
                .isNotEqualTo(KeyedRequest.of(request("li", "PATCH", "/things", null), "key", body("{}"))
                        .scope())
                .isNotEqualTo(KeyedRequest.of(request("li", "POST", "/thing", null), "skey", body("{}"))
                        .scope())
                .isNotEqualTo(KeyedRequest.of(request("li", "POST", "/things", null), "other", body("{}"))
                        .scope());
    }

    @Test
    void queryAndBodyAreTheContent() {
        assertThat(keyed.content())
                .isNotEqualTo(KeyedRequest.of(request("li", "POST", "/things", "a=b"), "key", body("{}"))
                        .content())
                .isNotEqualTo(KeyedRequest.of(request("li", "POST", "/things", null), "key", body("{ }"))
                        .content());
    }

    private static byte[] body(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequest request(String caller, String method, String path, String query) {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        request.setUserPrincipal(caller == null ? null : () -> caller);
        return request;
    }
}
