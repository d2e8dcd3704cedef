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
                .containsExactlyInAnyOrder("pointer", "parameter", "header", "code", "detail", "known");
        var create = document.at("/paths/~1things/post");
        assertThat(create.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/Problem");
        assertThat(create.at("/parameters/0/$ref").asString()).isEqualTo("#/components/parameters/IdempotencyKey");
        assertThat(create.at("/security/0").toString()).contains("bearer");
        assertThat(document.at("/paths/~1numbers/get/security").toString()).isEqualTo("[]");
        assertThat(document.at("/paths").propertyNames()).doesNotContain("/error");
    }

    @Test
    void constraintsAndWhatIsRequiredAreShown() {
        var thing = http.get("/v3/api-docs").json().at("/components/schemas/Thing");

        assertThat(thing.at("/required").toString()).isEqualTo("[\"name\"]");
        assertThat(thing.at("/properties/name/maxLength").asInt()).isEqualTo(20);
        assertThat(thing.at("/properties/description/maxLength").asInt()).isEqualTo(30);
        assertThat(thing.at("/properties/url/format").asString()).isEqualTo("uri");
        assertThat(thing.at("/properties/tags/uniqueItems").asBoolean()).isTrue();
        assertThat(thing.at("/properties/tags/maxItems").asInt()).isEqualTo(3);
        assertThat(thing.at("/properties/tags/items/maxLength").asInt()).isEqualTo(20);
        assertThat(thing.at("/properties/regions/items/pattern").asString()).isNotBlank();
    }

    @Test
    void aPatchHasTheMembersOfWhatItAmendsAndNoneIsRequired() {
        var document = http.get("/v3/api-docs").json();
        var body = document.at("/paths/~1patched/patch/requestBody/content/application~1json/schema/$ref");
        var patch = document.at(body.asString().substring(1));

        assertThat(patch.at("/properties").propertyNames()).contains("name", "tags");
        assertThat(patch.at("/required").isMissingNode()).isTrue();
    }

    @Test
    void theComponentsOfAParameterRecordAreParameters() {
        var parameters = http.get("/v3/api-docs").json().at("/paths/~1search/get/parameters");

        assertThat(parameters.findValuesAsString("name"))
                .containsExactlyInAnyOrder("q", "kind", "region", "from", "to", "day", "limit");
        assertThat(parameters.findValues("maxLength").getFirst().asInt()).isEqualTo(10);
    }
}
