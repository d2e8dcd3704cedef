package milepost.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Adds to a service's document what all have in common: bearer tokens, the problem response of every operation, idempotency keys, the
 * licence, and the groups of operations. The server is the one that answers, whatever name it was called by.
 */
final class SharedOpenApi implements GlobalOpenApiCustomizer {

    static final String BEARER = "bearer";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.POST, HttpMethod.PATCH);
    private static final Set<HttpMethod> PUBLIC = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String FOR_OPERATORS = "/v1/operations/";

    private final DocumentTags tags;

    SharedOpenApi(DocumentTags tags) {
        this.tags = tags;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setServers(List.of(new Server().url("/").description("The server that this document was read from")));
        if (document.getInfo() != null) {
            document.getInfo().license(new License().name("Apache-2.0").identifier("Apache-2.0"));
        }
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
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
            tags.addTo(document);
        }
        ResponseSchemas.complete(document);
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
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
        if (operation.getSecurity() == null) {
            var isPublic = PUBLIC.contains(method) && !path.startsWith(FOR_OPERATORS);
            operation.setSecurity(isPublic ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
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
