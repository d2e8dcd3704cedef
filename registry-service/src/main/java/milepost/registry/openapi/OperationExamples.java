package milepost.registry.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows for each operation a request and its answer, from {@code openapi/registry-service/<operationId>.json}. A test sends the
 * requests and compares the answers, so that the examples hold.
 */
@Component
class OperationExamples implements OpenApiCustomizer {

    private static final String FOLDER = "openapi/registry-service/";

    private final JsonMapper json;

    OperationExamples(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .forEach(operations -> operations.forEach(this::addTo));
    }

    private void addTo(Operation operation) {
        read(operation.getOperationId()).ifPresent(examples -> {
            if (operation.getRequestBody() != null) {
                set(operation.getRequestBody().getContent(), examples.path("request"));
            }
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    set(response.getContent(), examples.path("response"));
                }
            });
        });
    }

    private Optional<JsonNode> read(String operationId) {
        var file = new ClassPathResource(FOLDER + operationId + ".json");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (var content = file.getInputStream()) {
            return Optional.of(json.readTree(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document is written by another mapper, which knows plain maps and lists. */
    private void set(@Nullable Content content, JsonNode example) {
        if (content != null && !example.isMissingNode()) {
            content.values().forEach(media -> media.setExample(json.convertValue(example, Map.class)));
        }
    }
}
