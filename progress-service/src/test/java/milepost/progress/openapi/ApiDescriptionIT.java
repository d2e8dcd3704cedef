package milepost.progress.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import milepost.progress.ProgressIT;
import milepost.web.test.ApiExamples;
import milepost.web.test.OpenApiLint;
import milepost.web.test.PublishedOpenApi;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The OpenAPI document by itself. That the service answers as it says is checked with every response of the other tests. */
@ProgressIT
class ApiDescriptionIT {

    @LocalServerPort
    int port;

    @Test
    void everyExampleIsValid() {
        assertThat(ApiExamples.faults(port)).isEmpty();
    }

    @Test
    void lintersFindNoErrorAndAStrictClientCompiles() throws IOException {
        assumeTrue(OpenApiLint.isInstalled(), "npm ci in web/openapi-lint installs the linters");

        assertThat(OpenApiLint.errors(port)).isEmpty();
    }

    @Test
    void theDocumentIsThePublishedOne() throws IOException {
        assertThat(PublishedOpenApi.difference(port, "progress-service")).isEmpty();
    }
}
