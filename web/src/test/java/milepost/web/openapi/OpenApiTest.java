package milepost.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import milepost.web.Http;
import milepost.web.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class OpenApiTest {

    @Autowired
    Http http;

    @Test
    void theDocumentHasWhatAllServicesShare() {
        var document = http.get("/v3/api-docs").json();

        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/components/schemas/Problem/required").toString())
                .contains("code");
        assertThat(document.at("/components/schemas/Problem/properties/errors/items/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("pointer", "parameter", "header", "code", "detail");
        var create = document.at("/paths/~1things/post");
        assertThat(create.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/Problem");
        assertThat(create.at("/parameters/0/$ref").asString()).isEqualTo("#/components/parameters/IdempotencyKey");
        assertThat(create.at("/security/0").toString()).contains("bearer");
        assertThat(document.at("/paths/~1numbers/get/security").isMissingNode()).isTrue();
        assertThat(document.at("/paths").propertyNames()).doesNotContain("/error");
    }
}
