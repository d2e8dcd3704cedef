package milepost.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds examples of request and response from {@code openapi/<module>/<operationId>.json}, where the module is the second part of the
 * controller's package. A {@code summary} in that file is used if the operation has none,
 * {@code tags} replace its groups, and {@code mediaType} is that of a response that is a file.
 */
final class OperationExamples implements GlobalOperationCustomizer {

    private final JsonMapper json;

    OperationExamples(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var module = handler.getBeanType().getPackageName().split("\\.", -1)[1];
        var file = new ClassPathResource("openapi/" + module + "/" + operation.getOperationId() + ".json");
        if (file.exists()) {
            add(operation, read(file));
        }
        return operation;
    }

    private void add(Operation operation, JsonNode examples) {
        if (operation.getSummary() == null && examples.has("summary")) {
            operation.setSummary(examples.get("summary").asString());
        }
        if (examples.has("tags")) {
            operation.setTags(
                    examples.get("tags").valueStream().map(JsonNode::asString).toList());
        }
        if (operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent(), examples.path("request"));
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                if (examples.has("mediaType")) {
                    response.setContent(file(examples));
                }
                set(response.getContent(), examples.path("response"));
            }
        });
    }

    /** Returns the content of a response that is a file: an object, or a text. */
    private static Content file(JsonNode examples) {
        var schema = examples.path("response").isObject() ? new ObjectSchema() : new StringSchema();
        return new Content().addMediaType(examples.path("mediaType").asString(), new MediaType().schema(schema));
    }

    private JsonNode read(ClassPathResource file) {
        try (var content = file.getInputStream()) {
            return json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** springdoc writes the document with a mapper of its own, which needs plain maps and lists. */
    private void set(@Nullable Content content, JsonNode example) {
        if (content != null && !example.isMissingNode()) {
            content.values().forEach(media -> media.setExample(json.convertValue(example, Object.class)));
        }
    }
}
