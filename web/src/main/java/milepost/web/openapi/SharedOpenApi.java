package milepost.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds bearer tokens, the problem response of every operation and idempotency keys to a service's document. */
final class SharedOpenApi implements GlobalOpenApiCustomizer {

    static final String BEARER = "bearer";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.POST, HttpMethod.PATCH);
    private static final Set<HttpMethod> PUBLIC = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchemas(ProblemSchema.NAME, ProblemSchema.schema())
                .addResponses(ProblemSchema.NAME, ProblemSchema.response())
                .addParameters(IDEMPOTENCY_KEY, idempotencyKey());
        if (document.getPaths() != null) {
            document.getPaths()
                    .values()
                    .forEach(path -> path.readOperationsMap().forEach(SharedOpenApi::complete));
        }
    }

    private static void complete(HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .putIfAbsent(
                        ApiResponses.DEFAULT, new ApiResponse().$ref("#/components/responses/" + ProblemSchema.NAME));
        if (REPEATABLE.contains(method)) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + IDEMPOTENCY_KEY));
        }
        if (!PUBLIC.contains(method) && operation.getSecurity() == null) {
            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        }
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name("Idempotency-Key")
                .description(
                        "The same key and body give the first answer again, for a day; the same key with another body is"
                                + " refused (422).")
                .schema(new StringSchema().minLength(1).maxLength(255));
    }
}
