package milepost.web.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document. */
public record ApiDocument(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** An operation with its parameters, references resolved. */
    public record Operation(String method, String path, JsonNode definition, List<JsonNode> parameters) {

        public String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        List<JsonNode> parameters(String in) {
            return parameters.stream()
                    .filter(parameter -> parameter.path("in").asString().equals(in))
                    .toList();
        }

        boolean hasHeader(String name) {
            return parameters("header").stream()
                    .anyMatch(parameter -> parameter.path("name").asString().equals(name));
        }

        /** Returns the description of the body in its first format, or a missing node. */
        JsonNode body() {
            var content = definition.path("requestBody").path("content");
            return content.isEmpty() ? content.path("none") : content.iterator().next();
        }

        /** Whether the body is a file, of which any content is taken. */
        boolean takesFile() {
            return body().path("schema").path("format").asString("").equals("binary");
        }

        String bodyType() {
            var content = definition.path("requestBody").path("content");
            return content.isEmpty() ? "" : content.propertyNames().iterator().next();
        }
    }

    public static ApiDocument of(RawHttp http) {
        return new ApiDocument(
                http.send("GET", "/v3/api-docs", Map.of(), new byte[0]).json());
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey(),
                                path.getKey(),
                                operation.getValue(),
                                operation
                                        .getValue()
                                        .path("parameters")
                                        .valueStream()
                                        .map(this::resolved)
                                        .toList()))));
        return operations;
    }

    /** Follows a reference. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    ValueSchema schema(JsonNode node) {
        return ValueSchema.of(this, node);
    }
}
