package milepost.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas of a document once all of them are known: what only responses contain has all its members, because nothing is
 * left out when it is null, and patterns match the whole value, as Java's do.
 */
final class ResponseSchemas {

    private final Map<String, Schema> schemas;

    private ResponseSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void complete(OpenAPI document) {
        var components = document.getComponents();
        if (components == null || components.getSchemas() == null || document.getPaths() == null) {
            return;
        }
        var all = new ResponseSchemas(components.getSchemas());
        var requests = new HashSet<String>();
        operations(document).forEach(operation -> all.collectRequests(operation, requests));
        all.schemas.forEach((name, schema) -> {
            if (!requests.contains(name) && !name.equals(ProblemSchema.NAME)) {
                requireAll(schema);
            }
            tidy(schema);
        });
        operations(document)
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .map(parameter -> parameter.getSchema())
                .forEach(ResponseSchemas::tidy);
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private void collectRequests(Operation operation, Set<String> names) {
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        if (content != null) {
            content.values().forEach(media -> collect(media.getSchema(), names));
        }
    }

    private void collect(@Nullable Schema<?> schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            if (names.add(name)) {
                collect(schemas.get(name), names);
            }
        }
        parts(schema).forEach(part -> collect(part, names));
    }

    private static void requireAll(Schema<?> schema) {
        if (schema.getProperties() != null) {
            var required = new ArrayList<String>();
            schema.getProperties().forEach((name, property) -> {
                if (property.getExtensions() == null
                        || !property.getExtensions().containsKey(RecordSchemas.LEFT_OUT)) {
                    required.add(name);
                }
            });
            schema.setRequired(required);
        }
    }

    private static void tidy(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getExtensions() != null) {
            schema.getExtensions().remove(RecordSchemas.LEFT_OUT);
        }
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            schema.setPattern("^(?:" + schema.getPattern() + ")$");
        }
        parts(schema).forEach(ResponseSchemas::tidy);
    }

    private static List<Schema> parts(Schema<?> schema) {
        var parts = new ArrayList<Schema>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAnyOf() != null) {
            parts.addAll(schema.getAnyOf());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        return parts;
    }
}
